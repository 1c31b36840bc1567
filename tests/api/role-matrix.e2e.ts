/**
 * Every (route × role) cell, called over HTTP: `role-matrix.json` says the status of each. The call has an id of nothing
 * and an empty body, so that whoever passes the gate gets 200, 204, 400, 404 or 415, and whoever does not 401 or 403. A
 * new route must be listed, and a route that is gone must not be.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SignInView } from '../../shared/contracts/person.js';
import { ApiClient, expectStatus, signIn } from '../support/api-client.js';
import { withDatabase } from '../support/database.js';
import { me } from '../support/filings.js';
import { liveRoutes } from '../support/live-routes.js';
import { codeFromSimulator } from '../support/simulator.js';
import { stageInfo } from '../support/stage-info.js';

type Role = 'anonymous' | 'unbound' | 'resident' | 'cadre' | 'office' | 'cadre-resident' | 'disabled-cadre' | 'disabled-account' | 'logged-out';
const MATRIX = JSON.parse(readFileSync(join(__dirname, 'role-matrix.json'), 'utf8')) as Record<string, Record<Role, number>>;
const ROLES = Object.keys(MATRIX['GET /api/v1/me']!) as Role[];
const ID_OF_NOTHING = '019a0c5e-7b1a-7c3d-9f00-1a2b3c4d5e6f';
/** Its call ends the caller's session: nobody else's may be used. */
const SIGNS_OUT = 'POST /api/v1/auth/logout';

async function unbound(): Promise<ApiClient> {
  const code = await codeFromSimulator('resident-unlisted-phone', 'login-code');
  return new ApiClient(expectStatus(await new ApiClient().post<SignInView>('/auth/wechat', { code }), 200).token);
}

async function loggedOut(): Promise<ApiClient> {
  const client = await signIn('resident-xili');
  expectStatus(await client.post('/auth/logout', {}), 204);
  return client;
}

const SIGN_IN: Record<Role, () => Promise<ApiClient>> = {
  anonymous: () => Promise.resolve(new ApiClient()),
  unbound,
  resident: () => signIn('resident-xili'),
  cadre: () => signIn('team-xili-primary'),
  office: () => signIn('office-rongcheng'),
  'cadre-resident': () => signIn('both-nanhezhao'),
  'disabled-cadre': () => signIn('police-xiangcun'),
  'disabled-account': () => signIn('resident-returned'),
  'logged-out': loggedOut,
};

const setFlags = (cadreId: string, openAccountOf: string, off: boolean): Promise<void> =>
  withDatabase(async (query) => {
    await query('UPDATE cadre SET enabled = ? WHERE id = ?', [off ? 0 : 1, cadreId]);
    await query('UPDATE account SET disabled = ? WHERE personId = ?', [off ? 1 : 0, openAccountOf]);
  });

describe('the role matrix', () => {
  const clients = new Map<Role, ApiClient>();
  let disabledCadre: string;
  let disabledPerson: string;

  beforeAll(async () => {
    for (const role of ROLES) clients.set(role, await SIGN_IN[role]());
    disabledCadre = (await me(clients.get('disabled-cadre')!)).cadre!.id;
    disabledPerson = (await me(clients.get('disabled-account')!)).person!.id;
    // After they signed in: what they hold must stop working at the next call.
    await setFlags(disabledCadre, disabledPerson, true);
  });
  afterAll(() => setFlags(disabledCadre, disabledPerson, false));

  async function call(route: string, role: Role, asHead = false): Promise<number> {
    const [method, path] = route.split(' ') as [string, string];
    const client = route === SIGNS_OUT && SIGNS_ITSELF.includes(role) ? await SIGN_IN[role]() : clients.get(role)!;
    const fromRoot = new ApiClient(client.token, stageInfo().baseUrl);
    const answer = await fromRoot.call(asHead ? 'HEAD' : method, path.replace(/:\w+/g, ID_OF_NOTHING), method === 'GET' ? undefined : {});
    return answer.status;
  }
  const SIGNS_ITSELF: readonly Role[] = ['unbound', 'resident', 'cadre', 'office', 'cadre-resident'];

  it('lists every live route, and no other', async () => {
    expect(Object.keys(MATRIX).sort()).toEqual(await liveRoutes());
  });

  it('is sound in itself: without a session nobody passes where somebody needs one', () => {
    const open = Object.entries(MATRIX).filter(([, row]) => row.anonymous !== 401).map(([route]) => route);
    expect(open).toEqual(['GET /api/v1/client-config', 'GET /health/live', 'GET /health/ready', 'POST /api/v1/auth/wechat']);
    for (const [route, row] of Object.entries(MATRIX)) {
      for (const role of ['disabled-cadre', 'disabled-account', 'logged-out'] as const) expect([route, role, row[role]]).toEqual([route, role, row.anonymous]);
    }
  });

  it.each(Object.entries(MATRIX))('holds for %s', async (route, expected) => {
    const found: Partial<Record<Role, number>> = {};
    for (const role of ROLES) found[role] = await call(route, role);
    expect(found).toEqual(expected);
  });

  it.each(Object.entries(MATRIX).filter(([route]) => route.startsWith('GET ')))('holds for HEAD as for %s', async (route, expected) => {
    for (const role of ['anonymous', 'unbound', 'resident', 'cadre'] as const) expect([role, await call(route, role, true)]).toEqual([role, expected[role]]);
  });
});
