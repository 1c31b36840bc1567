import type { HouseholdCard, HouseholdFileView } from '../../shared/contracts/household.js';
import type { Page } from '../../shared/contracts/page.js';
import type { RevealView } from '../../shared/contracts/request.js';
import { expectStatus, signIn, type ApiClient } from '../support/api-client.js';
import { withDatabase } from '../support/database.js';
import { ledgerRows } from '../support/demo-people.js';
import { file, me, repair, requestOf } from '../support/filings.js';

const list = async (client: ApiClient, query = ''): Promise<Page<HouseholdCard>> => expectStatus(await client.get<Page<HouseholdCard>>(`/households?${query}`), 200);
const codes = (page: Page<HouseholdCard>): string[] => page.items.map(({ code }) => code);
const show = async (client: ApiClient, id: string): Promise<HouseholdFileView> => expectStatus(await client.get<HouseholdFileView>(`/households/${id}`), 200);
const idOf = async (client: ApiClient, code: string): Promise<string> => (await list(client, `q=${code}`)).items[0]!.id;
const records = (action: string, subjectId?: string): Promise<Record<string, unknown>[]> => withDatabase((query) =>
  query(`SELECT seq, actorPersonId, subjectId, details FROM audit_event WHERE action = ?${subjectId ? ' AND subjectId = ?' : ''} ORDER BY seq`, subjectId ? [action, subjectId] : [action]));
const detailsOf = (row: Record<string, unknown>): Record<string, unknown> => (typeof row['details'] === 'string' ? JSON.parse(row['details']) : row['details']) as Record<string, unknown>;

const XILI = '130629103201-0001';
const heads = new Map(ledgerRows('residents').filter(({ relation }) => relation === '户主').map((row) => [row['householdCode']!, row]));
let office: ApiClient;
let team: ApiClient;
beforeAll(async () => { [office, team] = await Promise.all([signIn('office-rongcheng'), signIn('team-xili-primary')]); });

describe('the list of households', () => {
  it('of the office is its county, and of a village’s party secretary their village', async () => {
    const ledger = ledgerRows('households');
    expect((await list(office)).total).toBe(ledger.filter(({ homeVillageCode }) => homeVillageCode!.startsWith('130629')).length);
    expect((await list(await signIn('office-xiongxian'))).total).toBe(ledger.filter(({ homeVillageCode }) => homeVillageCode!.startsWith('130638')).length);
    expect((await list(await signIn('wangmahu-secretary'))).total).toBe(ledger.filter(({ homeVillageCode }) => homeVillageCode === '130638101225').length);
  });

  it('of a representative is the households tied to them, each saying so', async () => {
    const representative = await signIn('beiguan-rep');
    const ties = ledgerRows('ties');
    const { person } = await me(representative);
    const staffNumbers = ledgerRows('cadres').filter(({ name }) => name === person!.name).map(({ staffNumber }) => staffNumber);
    const seats = ledgerRows('seats').filter(({ holderStaffNumber, title }) => staffNumbers.includes(holderStaffNumber) && title === '租住户代表').map(({ code }) => code);
    const tied = ties.filter(({ holderCode, until }) => seats.includes(holderCode) && !until).map(({ subjectCode }) => subjectCode!.split('/')[0]!);
    const page = await list(representative, 'pageSize=50');
    expect(codes(page)).toEqual([...new Set(tied)].sort());
    expect(page.items.every(({ myTie }) => myTie === '现居住地主包联')).toBe(true);
    expect(page.items.every(({ residenceName }) => residenceName === '北关村')).toBe(true);
  });

  it('is found by the head’s name, the name’s initials, the code and the phone’s last four', async () => {
    const head = heads.get(XILI)!;
    for (const q of [head['name']!, XILI, '3201-0001', head['phone']!.slice(-4)]) expect(codes(await list(office, `pageSize=50&q=${encodeURIComponent(q)}`))).toContain(XILI);
    const named = (await list(office, `pageSize=50&q=${encodeURIComponent(head['name']!)}`)).items;
    expect(named.every(({ headName }) => headName === head['name'])).toBe(true);
    const initials = await withDatabase((query) => query('SELECT headInitials FROM household WHERE code = ?', [XILI]));
    const byInitials = await list(office, `pageSize=50&q=${String(initials[0]!['headInitials']).toUpperCase()}`);
    expect(codes(byInitials)).toContain(XILI);
    expect(byInitials.total).toBeLessThan((await list(office)).total);
  });

  it('takes what is typed as it is: wildcards and quotes find nothing more', async () => {
    for (const q of ['%', '_', '!', "' OR 1=1 --", '%%%%', '查无此户']) expect((await list(office, `q=${encodeURIComponent(q)}`)).total).toBe(0);
    expect((await office.get(`/households?q=${'长'.repeat(41)}`)).status).toBe(400);
    expect((await office.get('/households?q=a&q=b')).status).toBe(400);
  });

  it('never finds by search what is outside the scope', async () => {
    const outsider = await signIn('office-xiongxian');
    const head = heads.get(XILI)!;
    for (const q of [XILI, head['phone']!.slice(-4)]) expect(codes(await list(outsider, `pageSize=50&q=${q}`))).not.toContain(XILI);
  });

  it('is narrowed by stage and comes in pages, each household once', async () => {
    const returned = await list(office, 'stage=returned&pageSize=50');
    expect(returned.items.every(({ stage, stageTitle }) => stage === 'returned' && stageTitle === '入住')).toBe(true);
    expect(returned.total).toBeGreaterThan(0);
    expect((await office.get('/households?stage=gone')).status).toBe(400);
    const whole = await list(team, 'pageSize=50');
    const pages = await Promise.all(Array.from({ length: Math.ceil(whole.total / 5) }, (_, n) => list(team, `page=${n + 1}&pageSize=5`)));
    expect(pages.flatMap(codes)).toEqual(codes(whole));
  });
});

describe('a household’s file', () => {
  it('shows names, stage and the cadres of its grids, and no number of the family', async () => {
    const household = await show(team, await idOf(team, XILI));
    const family = ledgerRows('residents').filter(({ householdCode }) => householdCode === XILI);
    expect(household.members.map(({ name }) => name).sort()).toEqual(family.map(({ name }) => name!).sort());
    expect(household.grids.map(({ kind }) => kind)).toEqual(['work_team', 'home_village', 'residence']);
    expect(household.phoneMasked).toMatch(/^\d{3}\*{4}\d{4}$/);
    const text = JSON.stringify(household);
    for (const { phone, idNumber } of family) for (const secret of [phone, idNumber]) if (secret) expect(text).not.toContain(secret);
    expect(text).not.toContain(ledgerRows('residences').find(({ householdCode }) => householdCode === XILI)!['address']);
  });

  it('holds the household’s tickets, but a case ticket only for those who are on it', async () => {
    const resident = await signIn('resident-xili');
    const open = await file(resident, repair({ fault: 'door' }));
    const secret = await file(resident, { ...repair({ fault: 'door' }), visibility: 'case' });
    const id = await idOf(office, XILI);
    const ids = (await show(office, id)).tickets.map((ticket) => ticket.id);
    expect(ids).toContain(open.id);
    expect(ids).not.toContain(secret.id);
    const onIt = new Set([secret.lead.id, ...secret.assists.map((assist) => assist.id)]);
    for (const persona of ['team-xili-primary', 'residence-xili', 'home-xili']) {
      const client = await signIn(persona);
      const seen = (await show(client, id)).tickets.map((ticket) => ticket.id);
      expect({ persona, sees: seen.includes(secret.id) }).toEqual({ persona, sees: onIt.has((await me(client)).cadre!.id) });
    }
    const counted = (await list(office, `q=${XILI}`)).items[0]!.openTickets;
    const really = await withDatabase((query) => query("SELECT COUNT(*) AS n FROM ticket WHERE householdId = ? AND visibility = 'grid' AND state NOT IN ('closed', 'withdrawn', 'declined')", [id]));
    expect(counted).toBe(Number(really[0]!['n']));
  });

  it('of one’s own household holds no tickets from the cadre’s side', async () => {
    const both = await signIn('both-nanhezhao');
    const { household } = await me(both);
    const filed = await file(both);
    const head = await signIn('office-rongcheng');
    expect((await show(head, household!.id)).tickets.map(({ id }) => id)).toContain(filed.id);
    const own = await both.get<HouseholdFileView>(`/households/${household!.id}`);
    if (own.status === 200) expect(own.body.tickets).toEqual([]);
    expect((await requestOf(both, filed.id)).id).toBe(filed.id);
  });

  it('outside the scope is refused like an id of nothing, and the attempt is on record', async () => {
    const id = await idOf(office, XILI);
    for (const persona of ['office-xiongxian', 'beiguan-head', 'residence-gaobeidian']) {
      const outsider = await signIn(persona);
      const before = (await records('household/denied', id)).length;
      const [file404, reveal404, nothing] = [await outsider.get(`/households/${id}`), await outsider.post(`/households/${id}/reveal`, { field: 'phone' }), await outsider.get('/households/00000000-0000-7000-8000-000000000000')];
      expect([file404.status, reveal404.status, nothing.status]).toEqual([404, 404, 404]);
      expect(file404.body).toEqual(nothing.body);
      expect(reveal404.body).toEqual(nothing.body);
      const after = await records('household/denied', id);
      expect(after).toHaveLength(before + 2);
      expect(after.at(-1)!['actorPersonId']).toBe((await me(outsider)).person!.id);
    }
    expect((await (await signIn('resident-xili')).get(`/households/${id}`)).status).toBe(403);
  });

  it('of an untied household is closed to the guest of an out-of-county grid, however high the guest sits there', async () => {
    const guest = await signIn('residence-gaobeidian');
    const { seatId } = (await me(guest)).cadre!.posts[0]!;
    const [card] = (await list(guest)).items;
    const run = (sql: string, parameters: (string | number | null)[]): Promise<unknown> => withDatabase((query) => query(sql, parameters));
    await run('UPDATE seat SET rung = 3 WHERE id = ?', [seatId]);
    try {
      expect((await list(guest)).total).toBe(1);
      await run("UPDATE tie SET until = '2020-01-01' WHERE seatId = ?", [seatId]);
      expect((await list(guest)).total).toBe(0);
      expect((await guest.get(`/households/${card!.id}`)).status).toBe(404);
    } finally {
      await run('UPDATE tie SET until = NULL WHERE seatId = ?', [seatId]);
      await run('UPDATE seat SET rung = 1 WHERE id = ?', [seatId]);
    }
  });

  it('of a tied household ends with the tie', async () => {
    const partner = await signIn('residence-gaobeidian');
    const [card] = (await list(partner)).items;
    expectStatus(await partner.get(`/households/${card!.id}`), 200);
    const { cadre } = await me(partner);
    const vacate = (holder: string | null): Promise<unknown> => withDatabase((query) => query('UPDATE seat SET holderCadreId = ? WHERE id = ?', [holder, cadre!.posts[0]!.seatId]));
    await vacate(null);
    try {
      expect((await partner.get(`/households/${card!.id}`)).status).toBe(404);
      expect((await list(partner)).total).toBe(0);
    } finally {
      await vacate(cadre!.id);
    }
  });
});

describe('revealing a number', () => {
  const reveal = (client: ApiClient, id: string, body: object) => client.post<RevealView>(`/households/${id}/reveal`, body);

  it('shows what the ledger holds, each time on record with its reason', async () => {
    const id = await idOf(team, XILI);
    const head = heads.get(XILI)!;
    const household = ledgerRows('households').find(({ code }) => code === XILI)!;
    const expected = {
      phone: head['phone'], address: ledgerRows('residences').find(({ householdCode }) => householdCode === XILI)!['address'], 'id-number': head['idNumber'], 'bank-account': household['bankAccount'],
    };
    for (const [field, value] of Object.entries(expected)) {
      const before = (await records('household/reveal')).length;
      const answer = await reveal(team, id, { field, ...(field === 'id-number' || field === 'bank-account' ? { reason: '核对入学材料' } : {}) });
      expect([answer.status, answer.body]).toEqual([200, { field, value }]);
      const after = await records('household/reveal');
      expect(after).toHaveLength(before + 1);
      expect(after.at(-1)!['actorPersonId']).toBe((await me(team)).person!.id);
      expect(detailsOf(after.at(-1)!)).toMatchObject({ field, householdId: id });
      expect(JSON.stringify(after.at(-1))).not.toContain(value);
      expect(JSON.stringify(after.at(-1))).not.toContain('核对入学材料');
    }
  });

  it('of another member is that member’s, and of somebody of another household nothing', async () => {
    const id = await idOf(team, XILI);
    const wife = (await show(team, id)).members.find(({ relation }) => relation === '配偶')!;
    const row = ledgerRows('residents').find(({ householdCode, relation }) => householdCode === XILI && relation === '配偶')!;
    expect((await reveal(team, id, { field: 'phone', personId: wife.id })).body).toEqual({ field: 'phone', value: row['phone'] });
    const stranger = (await me(await signIn('resident-xiangcun'))).person!.id;
    expect((await reveal(team, id, { field: 'phone', personId: stranger })).status).toBe(404);
  });

  it('of the ID number or the account needs a typed reason', async () => {
    const id = await idOf(team, XILI);
    const before = (await records('household/reveal')).length;
    for (const field of ['id-number', 'bank-account']) {
      for (const reason of [undefined, '', '   ', '查一查', ' 查 看 ']) {
        const answer = await team.post(`/households/${id}/reveal`, { field, ...(reason === undefined ? {} : { reason }) });
        expect([answer.status, answer.body.code]).toEqual([400, 'reveal/reason-needed']);
      }
    }
    expect((await team.post(`/households/${id}/reveal`, { field: 'password' })).status).toBe(400);
    expect((await records('household/reveal')).length).toBe(before);
  });

  it('that can’t be recorded is not shown', async () => {
    const id = await idOf(team, XILI);
    await withDatabase((query) => query('ALTER TABLE audit_event RENAME TO audit_event_away'));
    try {
      const answer = await team.post(`/households/${id}/reveal`, { field: 'phone' });
      expect([answer.status, answer.body.code]).toEqual([503, 'reveal/not-recorded']);
      expect(JSON.stringify(answer.body)).not.toContain(heads.get(XILI)!['phone']);
    } finally {
      await withDatabase((query) => query('ALTER TABLE audit_event_away RENAME TO audit_event'));
    }
    expect((await reveal(team, id, { field: 'phone' })).status).toBe(200);
  });

  it('to the guest of an out-of-county grid is name, phone and address, never ID number, account or family', async () => {
    const guest = await signIn('residence-gaobeidian');
    const [card] = (await list(guest)).items;
    const household = await show(guest, card!.id);
    expect(household.members.every(({ isHead }) => isHead)).toBe(true);
    expect(household.tags).toEqual([]);
    for (const field of ['phone', 'address']) expect((await reveal(guest, card!.id, { field })).status).toBe(200);
    for (const field of ['id-number', 'bank-account']) {
      const answer = await guest.post(`/households/${card!.id}/reveal`, { field, reason: '核对入学材料' });
      expect([answer.status, answer.body.code]).toEqual([403, 'reveal/not-for-guests']);
    }
  });
});
