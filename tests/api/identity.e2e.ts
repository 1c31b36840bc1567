import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import type { MeView, SignInView } from '../../shared/contracts/person.js';
import { ApiClient, expectStatus, signIn } from '../support/api-client.js';
import { withDatabase } from '../support/database.js';
import { addPersona, ledgerRows, signInUnbound } from '../support/demo-people.js';
import { me } from '../support/filings.js';
import { codeFromSimulator, personas, setFault } from '../support/simulator.js';
import { stageInfo } from '../support/stage-info.js';

const anonymous = (): ApiClient => new ApiClient();
const sessionIdOf = (token: string): string => (JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { jti: string }).jti;
const audited = (action: string): Promise<number> =>
  withDatabase(async (query) => Number((await query('SELECT COUNT(*) AS rows_found FROM audit_event WHERE action = ?', [action]))[0]!['rows_found']));

afterEach(() => setFault());

describe('signing in by WeChat', () => {
  it('gives every persona of the demo county its role at once, and leaves the unlisted one unbound', async () => {
    for (const { id, role } of (await personas()).filter((persona) => !persona.id.startsWith('test-'))) {
      const { view } = await signInUnbound(id);
      if (id === 'resident-unlisted-phone') expect(view.bound).toBe(false);
      else expect({ id, roles: view.roles }).toEqual({ id, roles: expect.arrayContaining([role]) as string[] });
    }
  });

  it('takes a code once: a replayed or invented one is refused', async () => {
    const code = await codeFromSimulator('resident-xili', 'login-code');
    expectStatus(await anonymous().post('/auth/wechat', { code }), 200);
    for (const bad of [code, '0inventedcode', await codeFromSimulator('resident-xili', 'phone-code')]) {
      const answer = await anonymous().post('/auth/wechat', { code: bad });
      expect([answer.status, answer.body.code]).toEqual([401, 'auth/code-invalid']);
    }
  });

  it('ignores nothing silently: whatever else the client says about itself is refused, and makes no account', async () => {
    const persona = addPersona();
    const accounts = (): Promise<number> => withDatabase(async (query) => Number((await query('SELECT COUNT(*) AS n FROM account'))[0]!['n']));
    const before = await accounts();
    const code = await codeFromSimulator(persona, 'login-code');
    for (const claim of [{ openid: 'oSomebodyElse' }, { phone: '15400000000' }, { personId: 'x' }]) {
      const answer = await anonymous().post('/auth/wechat', { code, ...claim });
      expect([answer.status, answer.body.code]).toEqual([400, 'input/invalid']);
    }
    expect(await accounts()).toBe(before);
  });

  it('makes one account of two first sign-ins at the same time', async () => {
    const persona = addPersona();
    const codes = await Promise.all([1, 2, 3].map(() => codeFromSimulator(persona, 'login-code')));
    const tokens = await Promise.all(codes.map(async (code) => expectStatus(await anonymous().post<SignInView>('/auth/wechat', { code }), 200).token));
    const rows = await withDatabase((query) => query(`SELECT DISTINCT accountId FROM session WHERE id IN (?, ?, ?)`, tokens.map(sessionIdOf)));
    expect(rows).toHaveLength(1);
  });

  it('says in plain words when WeChat is away, busy or warns of a risk', async () => {
    const attempt = async (): Promise<[number, string, string | null]> => {
      const answer = await anonymous().post('/auth/wechat', { code: await codeFromSimulator('resident-xili', 'login-code') });
      return [answer.status, answer.body.code, answer.headers.get('retry-after')];
    };
    const path = '/sns/jscode2session';
    for (const fault of [{ busy: true }, { http5xx: true }, { reset: true }]) {
      await setFault({ path, ...fault });
      expect(await attempt()).toEqual([503, 'auth/wechat-unavailable', '5']);
    }
    await setFault({ path, errcode: 40226 });
    expect(await attempt()).toEqual([403, 'auth/wechat-risk', null]);
  });

  it('is on record', async () => {
    const before = await audited('session/sign-in');
    await signInUnbound('resident-xili');
    expect(await audited('session/sign-in')).toBe(before + 1);
  });
});

describe('a verified phone', () => {
  it('binds the account to the person of the ledger who has it, for good', async () => {
    const wife = ledgerRows('residents').find(({ relation, phone }) => relation === '配偶' && phone)!;
    const persona = addPersona(wife['phone']);
    const { client, view } = await signInUnbound(persona);
    expect(view).toMatchObject({ roles: [], bound: false });
    const bound = expectStatus(await client.post<SignInView>('/auth/phone', { code: await codeFromSimulator(persona, 'phone-code') }), 200);
    expect(bound).toMatchObject({ roles: ['resident'], bound: true });
    expect((await me(new ApiClient(bound.token))).person?.name).toBe(wife['name']);
    expect((await me(client)).roles).toEqual(['resident']);
    expect((await signInUnbound(persona)).view.roles).toEqual(['resident']);
  });

  it('recognises a cadre of the roster', async () => {
    const [cadre] = ledgerRows('cadres');
    const persona = addPersona(cadre!['phone']);
    expect((await me(await signIn(persona))).cadre).not.toBeNull();
  });

  it('that nobody has answers 200 with no role, and tells nothing', async () => {
    const persona = addPersona();
    const { client } = await signInUnbound(persona);
    const answer = expectStatus(await client.post<SignInView>('/auth/phone', { code: await codeFromSimulator(persona, 'phone-code') }), 200);
    expect(answer).toEqual({ token: expect.any(String) as string, expiresAt: expect.any(String) as string, roles: [], bound: false });
  });

  it('never moves an account that is bound', async () => {
    const resident = await signIn('resident-xili');
    const before = await me(resident);
    expectStatus(await resident.post('/auth/phone', { code: await codeFromSimulator('office-rongcheng', 'phone-code') }), 200);
    expect((await me(resident)).person).toEqual(before.person);
  });

  it('takes a code of the phone button once, and no login code', async () => {
    const persona = addPersona();
    const { client } = await signInUnbound(persona);
    const code = await codeFromSimulator(persona, 'phone-code');
    expectStatus(await client.post('/auth/phone', { code }), 200);
    for (const bad of [code, await codeFromSimulator(persona, 'login-code')]) {
      const answer = await client.post('/auth/phone', { code: bad });
      expect([answer.status, answer.body.code]).toEqual([401, 'auth/code-invalid']);
    }
    expect((await anonymous().post('/auth/phone', { code })).status).toBe(401);
  });
});

describe('a session', () => {
  const refused = async (client: ApiClient, code: string): Promise<void> => {
    const answer = await client.get('/me');
    expect([answer.status, answer.body.code]).toEqual([401, code]);
  };

  it('ends with the sign-out, at once and alone', async () => {
    const [one, other] = [await signIn('resident-xili'), await signIn('resident-xili')];
    const before = await audited('session/sign-out');
    expectStatus(await one.post('/auth/logout'), 204);
    await refused(one, 'auth/not-signed-in');
    expect((await me(other)).roles).toEqual(['resident']);
    expect(await audited('session/sign-out')).toBe(before + 1);
  });

  it('ends when its time is over', async () => {
    const client = await signIn('resident-xili');
    const past = new Date('2020-01-01T00:00:00Z').toISOString().slice(0, 23).replace('T', ' ');
    await withDatabase((query) => query('UPDATE session SET expiresAt = ? WHERE id = ?', [past, sessionIdOf(client.token!)]));
    await refused(client, 'auth/not-signed-in');
  });

  it('is not opened by a token that is tampered with, unsigned, or signed with another key or algorithm', async () => {
    const { token } = await signIn('resident-xili');
    const [header, payload, signature] = token!.split('.') as [string, string, string];
    const jti = sessionIdOf(token!);
    const none = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const secrets = JSON.parse(readFileSync(join(stageInfo().dataDir, 'secrets.json'), 'utf8')) as { TOKEN_KEY: string };
    const signed = (algorithm: string, key: Uint8Array, issuer = 'baolian'): Promise<string> =>
      new SignJWT().setProtectedHeader({ alg: algorithm }).setIssuer(issuer).setJti(jti).setExpirationTime('1h').sign(key);
    const ourKey = Buffer.from(secrets.TOKEN_KEY, 'base64url');
    const forged = [
      none, `${header}.${payload}.`, `${header}.${Buffer.from(`{"iss":"baolian","jti":"${jti}","exp":9999999999}`).toString('base64url')}.${signature}`,
      await signed('HS256', randomBytes(32)), await signed('HS512', Buffer.concat([ourKey, ourKey])), await signed('HS256', ourKey, 'somebody'), 'x'.repeat(50),
    ];
    for (const bad of forged) await refused(new ApiClient(bad), 'auth/not-signed-in');
    expect((await new ApiClient(await signed('HS256', ourKey)).get('/me')).status).toBe(200);
  });

  it('of a disabled account or cadre is refused at the next call', async () => {
    const client = await signIn('team-xili-partner');
    const { cadre, person } = await me(client);
    const set = (sql: string, id: string): Promise<unknown> => withDatabase((query) => query(sql, [id]));
    for (const [table, key, on, off, id] of [['account', 'personId', 'disabled = 1', 'disabled = 0', person!.id], ['cadre', 'id', 'enabled = 0', 'enabled = 1', cadre!.id]] as const) {
      await set(`UPDATE ${table} SET ${on} WHERE ${key} = ?`, id);
      try {
        await refused(client, 'auth/account-disabled');
      } finally {
        await set(`UPDATE ${table} SET ${off} WHERE ${key} = ?`, id);
      }
      expect((await client.get<MeView>('/me')).status).toBe(200);
    }
  });
});
