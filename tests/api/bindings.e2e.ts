import type { Page } from '../../shared/contracts/page.js';
import type { BindingView, InboxMessageView } from '../../shared/contracts/person.js';
import { expectStatus, signIn, type ApiClient } from '../support/api-client.js';
import { withDatabase } from '../support/database.js';
import { addPersona, ledgerRows, signInUnbound } from '../support/demo-people.js';
import { eventually } from '../support/eventually.js';
import { me } from '../support/filings.js';

/** The household of resident-xili: its cadres are personas. */
const householdCode = '130629103201-0001';
const members = (): Record<string, string>[] => ledgerRows('residents').filter((row) => row['householdCode'] === householdCode);
const [ADULT, ANOTHER] = [0, 1];
const claimOf = (member: number): { name: string; idLastSix: string } => ({ name: members()[member]!['name']!, idLastSix: members()[member]!['idNumber']!.slice(-6) });
const NOBODY = { name: '查无此人', idLastSix: '000000' };

const stranger = async (): Promise<ApiClient> => (await signInUnbound(addPersona())).client;
const bindings = async (client: ApiClient): Promise<BindingView[]> => expectStatus(await client.get<Page<BindingView>>('/bindings?pageSize=50'), 200).items;

/** A new account's claim, as the cadre's list shows it. */
async function claimed(member: number, cadre: ApiClient): Promise<{ client: ApiClient; id: string }> {
  const client = await stranger();
  expectStatus(await client.post('/bindings', claimOf(member)), 202);
  const id = (await me(client)).pendingBinding!.id;
  expect((await bindings(cadre)).map((binding) => binding.id)).toContain(id);
  return { client, id };
}

let cadre: ApiClient;
beforeAll(async () => { cadre = await signIn('team-xili-primary'); });

describe('claiming to be a person of the ledger', () => {
  it('answers the same whether somebody matches or not, and binds nobody', async () => {
    const answers = [];
    for (const claim of [claimOf(ADULT), NOBODY, { ...claimOf(ADULT), idLastSix: '000000' }, { ...claimOf(ADULT), name: '别的名字' }]) {
      const client = await stranger();
      const answer = await client.post('/bindings', claim);
      const { person, roles, pendingBinding } = await me(client);
      answers.push({ status: answer.status, body: answer.body as unknown, person, roles, pending: typeof pendingBinding?.id, keys: Object.keys(pendingBinding ?? {}) });
    }
    expect(answers[0]).toEqual({ status: 202, body: { state: 'pending' }, person: null, roles: [], pending: 'string', keys: ['id', 'submittedAt'] });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('tells the tied cadres of all three grids, in words that hold no number', async () => {
    const tied = await Promise.all(['team-xili-primary', 'team-xili-partner', 'home-xili', 'residence-xili'].map(signIn));
    await Promise.all(tied.map((client) => client.post('/me/inbox/read-all')));
    await claimed(ANOTHER, cadre);
    for (const client of tied) {
      const message = await eventually('the cadre is told', async () =>
        expectStatus(await client.get<Page<InboxMessageView>>('/me/inbox'), 200).items.find(({ readAt, page }) => readAt === null && page.startsWith('cadre/pages/bindings')));
      expect(message.role).toBe('cadre');
      expect(message.text).toContain(members()[ANOTHER]!['name']);
      expect(message.text).not.toMatch(/\d{4}/);
    }
  });

  it('is possible three times a day and not a fourth time', async () => {
    const client = await stranger();
    for (let i = 0; i < 3; i++) expectStatus(await client.post('/bindings', NOBODY), 202);
    const answer = await client.post('/bindings', claimOf(ADULT));
    expect([answer.status, answer.body.code]).toEqual([429, 'rate/too-many']);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    const other = await stranger();
    const statuses = await Promise.all(Array.from({ length: 6 }, async () => (await other.post('/bindings', NOBODY)).status));
    expect(statuses.sort()).toEqual([202, 202, 202, 429, 429, 429]);
  });

  it('needs a name and six characters of an ID number, and no account that is bound', async () => {
    const client = await stranger();
    for (const bad of [{ name: '李' }, { name: '李秀英', idLastSix: '12345' }, { name: '李秀英', idLastSix: '12345Y' }, { ...NOBODY, personId: 'x' }, {}]) {
      expect((await client.post('/bindings', bad)).status).toBe(400);
    }
    const answer = await (await signIn('resident-xili')).post('/bindings', NOBODY);
    expect([answer.status, answer.body.code]).toEqual([409, 'binding/already-bound']);
  });
});

describe('a cadre’s word on a claim', () => {
  it('shows in the list of those who look after the household, and of nobody else', async () => {
    const { id } = await claimed(ADULT, cadre);
    for (const persona of ['home-xili', 'residence-xili', 'office-rongcheng']) expect((await bindings(await signIn(persona))).map((one) => one.id)).toContain(id);
    for (const persona of ['office-xiongxian', 'beiguan-head', 'residence-gaobeidian']) expect((await bindings(await signIn(persona))).map((one) => one.id)).not.toContain(id);
    expect((await (await signIn('resident-xili')).get('/bindings')).status).toBe(403);
    const shown = (await bindings(cadre)).find((one) => one.id === id)!;
    expect(shown).toMatchObject({ personName: members()[ADULT]!['name'], householdCode, homeVillageName: '西里村', relation: '户主' });
    expect(JSON.stringify(shown)).not.toContain(members()[ADULT]!['idNumber']!.slice(-6));
  });

  it('confirming binds the account at once and tells the resident; a second word comes too late', async () => {
    const { client, id } = await claimed(ADULT, cadre);
    expectStatus(await cadre.post(`/bindings/${id}/confirm`), 204);
    const now = await me(client);
    expect(now.roles).toEqual(['resident']);
    expect(now.person?.name).toBe(members()[ADULT]!['name']);
    expect(now.pendingBinding).toBeNull();
    const inbox = expectStatus(await client.get<Page<InboxMessageView>>('/me/inbox'), 200);
    expect(inbox.items.some(({ title, role }) => title === '绑定成功' && role === 'resident')).toBe(true);
    for (const move of ['confirm', 'reject']) {
      const answer = await cadre.post(`/bindings/${id}/${move}`);
      expect([answer.status, answer.body.code]).toEqual([409, 'binding/already-decided']);
    }
    expect((await bindings(cadre)).map((one) => one.id)).not.toContain(id);
  });

  it('rejecting leaves the account unbound, and looks like waiting to whoever claimed', async () => {
    const { client, id } = await claimed(ADULT, cadre);
    expectStatus(await cadre.post(`/bindings/${id}/reject`), 204);
    const now = await me(client);
    expect([now.person, now.roles, now.pendingBinding?.id]).toEqual([null, [], id]);
    expect((await cadre.post(`/bindings/${id}/confirm`)).status).toBe(409);
  });

  it('counts once when two cadres speak at the same time', async () => {
    const office = await signIn('office-rongcheng');
    for (let round = 0; round < 5; round++) {
      const { client, id } = await claimed(ADULT, cadre);
      const [confirmed, rejected] = await Promise.all([cadre.post(`/bindings/${id}/confirm`), office.post(`/bindings/${id}/reject`)]);
      expect([confirmed.status, rejected.status].sort()).toEqual([204, 409]);
      expect((await me(client)).roles).toEqual(confirmed.status === 204 ? ['resident'] : []);
    }
  });

  it('outside the scope is refused like an id of nothing, and is on record', async () => {
    const { client, id } = await claimed(ADULT, cadre);
    const outsider = await signIn('office-xiongxian');
    const denied = (): Promise<number> => withDatabase(async (query) => Number((await query("SELECT COUNT(*) AS n FROM audit_event WHERE action = 'household/denied'"))[0]!['n']));
    const before = await denied();
    const answer = await outsider.post(`/bindings/${id}/confirm`);
    const nothing = await outsider.post('/bindings/00000000-0000-7000-8000-000000000000/confirm');
    expect(answer.status).toBe(404);
    expect(answer.body).toEqual(nothing.body);
    expect(await denied()).toBe(before + 1);
    expect((await me(client)).roles).toEqual([]);
    const unmatched = await stranger();
    expectStatus(await unmatched.post('/bindings', NOBODY), 202);
    expect((await (await signIn('office-rongcheng')).post(`/bindings/${(await me(unmatched)).pendingBinding!.id}/confirm`)).status).toBe(404);
  });

  it('is on record, as the claim is', async () => {
    const { id } = await claimed(ADULT, cadre);
    expectStatus(await cadre.post(`/bindings/${id}/reject`), 204);
    const rows = await withDatabase((query) => query("SELECT action FROM audit_event WHERE subjectKind = 'binding' AND subjectId = ? ORDER BY seq", [id]));
    expect(rows.map(({ action }) => action)).toEqual(['binding/claim', 'binding/rejected']);
  });
});
