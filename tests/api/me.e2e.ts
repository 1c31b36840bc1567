import type { MeView, MyDataView } from '../../shared/contracts/person.js';
import { ApiClient, expectStatus, signIn } from '../support/api-client.js';
import { withDatabase } from '../support/database.js';
import { addPersona, ledgerRows, signInUnbound } from '../support/demo-people.js';
import { file, me } from '../support/filings.js';

const XILI = '130629103201-0001';
const change = (sql: string, parameters: (string | null)[]): Promise<unknown> => withDatabase((query) => query(sql, parameters));

/** Runs the work while these seats are vacant. */
async function whileVacant(seatIds: string[], work: () => Promise<void>): Promise<void> {
  const marks = seatIds.map(() => '?').join(', ');
  const holders = await withDatabase((query) => query(`SELECT id, holderCadreId FROM seat WHERE id IN (${marks})`, seatIds));
  await change(`UPDATE seat SET holderCadreId = NULL WHERE id IN (${marks})`, seatIds);
  try {
    await work();
  } finally {
    for (const { id, holderCadreId } of holders) await change('UPDATE seat SET holderCadreId = ? WHERE id = ?', [holderCadreId as string | null, id as string]);
  }
}

let resident: ApiClient;
beforeAll(async () => { resident = await signIn('resident-xili'); });

describe('who I am', () => {
  it('to a resident is the household with its own address in plain, and every member', async () => {
    const { household, person, roles, cadre } = await me(resident);
    const family = ledgerRows('residents').filter(({ householdCode }) => householdCode === XILI);
    expect([roles, cadre]).toEqual([['resident'], null]);
    expect(household).toMatchObject({ code: XILI, homeVillageName: '西里村', stage: 'transition', stageTitle: '过渡', countyCode: '130629' });
    expect(household!.members.map(({ name }) => name).sort()).toEqual(family.map(({ name }) => name!).sort());
    expect(household!.members.filter(({ isMe }) => isMe).map(({ id }) => id)).toEqual([person!.id]);
    expect(household!.members.find(({ isMe }) => isMe)!.age).toBe(2026 - Number(family[0]!['idNumber']!.slice(6, 10)));
    expect(household!.residences.map(({ address }) => address)).toEqual([ledgerRows('residences').find(({ householdCode }) => householdCode === XILI)!['address']]);
    expect(person!.phoneMasked).toBe(family[0]!['phone']!.replace(/^(\d{3})\d{4}/, '$1****'));
  });

  it('names the responsible cadres of the three grids, with their phones and why', async () => {
    const { grids } = (await me(resident)).household!;
    expect(grids.map(({ kind }) => kind)).toEqual(['work_team', 'home_village', 'residence']);
    const roster = new Map(ledgerRows('cadres').map((row) => [row['phone']!, row]));
    for (const { cadres } of grids) {
      expect(cadres.length).toBeGreaterThan(0);
      expect(cadres[0]!.role).toBe('primary');
      for (const { name, phone, why, since } of cadres) {
        expect(roster.get(phone)?.['name']).toBe(name);
        expect(why).toMatch(/您家/);
        expect(since).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
    expect(grids[0]!.cadres.map(({ role }) => role)).toEqual(['primary', 'partner']);
  });

  it('of somebody living apart shows the grid of the own place before that of the family', async () => {
    const { household } = await me(await signIn('resident-apart'));
    const mine = household!.members.find(({ isMe }) => isMe)!;
    expect(mine.livesApart).toBe(true);
    const residence = household!.residences.find(({ id }) => id === mine.residenceId)!;
    const grids = household!.grids.filter(({ kind }) => kind === 'residence');
    expect(grids).toHaveLength(2);
    expect(residence.divisionName.endsWith(grids[0]!.gridName)).toBe(true);
  });

  it('shows the police where the household has them', async () => {
    const { household } = await me(await signIn('resident-xiangcun'));
    expect(household!.grids.map(({ kind }) => kind)).toEqual(['work_team', 'home_village', 'residence', 'police']);
  });

  it('shows who answers while every seat of a grid is vacant, and says so', async () => {
    const before = (await me(resident)).household!.grids.find(({ kind }) => kind === 'residence')!;
    const tied = await withDatabase((query) => query(
      `SELECT t.seatId FROM tie t JOIN residence r ON r.id = t.residenceId JOIN household h ON h.id = r.householdId WHERE h.code = ? AND t.kind = 'residence'`, [XILI],
    ));
    await whileVacant(tied.map(({ seatId }) => seatId as string), async () => {
      const grid = (await me(resident)).household!.grids.find(({ kind }) => kind === 'residence')!;
      expect(grid.cadres).toHaveLength(1);
      expect(before.cadres.map(({ id }) => id)).not.toContain(grid.cadres[0]!.id);
      expect(grid.cadres[0]!.why).toMatch(/^现居住地的岗位暂时空缺，由.+负责$/);
      expect(grid.cadres[0]!.phone).toMatch(/^1\d{10}$/);
    });
    expect((await me(resident)).household!.grids.find(({ kind }) => kind === 'residence')).toEqual(before);
  });

  it('names the substitute of a cadre on leave', async () => {
    const [primary, partner] = (await me(resident)).household!.grids[0]!.cadres;
    const id = `leave-${Date.now()}`;
    await change('INSERT INTO leave_period (id, cadreId, startsAt, endsAt, substituteCadreId) VALUES (?, ?, ?, ?, ?)', [id, primary!.id, '2020-01-01 00:00:00.000', '2099-01-01 00:00:00.000', partner!.id]);
    try {
      expect((await me(resident)).household!.grids[0]!.cadres[0]!.substitute).toEqual({ id: partner!.id, name: partner!.name, phone: partner!.phone });
    } finally {
      await change('DELETE FROM leave_period WHERE id = ?', [id]);
    }
  });

  it('to a cadre is the posts, to one who is both is both, to nobody nothing', async () => {
    const cadre = await me(await signIn('beiguan-head'));
    expect([cadre.roles, cadre.household]).toEqual([['cadre'], null]);
    expect(cadre.cadre!.posts).toEqual([expect.objectContaining({ title: '党支部书记', gridName: '北关村', gridKind: 'residence' })]);
    expect((await me(await signIn('office-rongcheng'))).roles).toEqual(['cadre', 'office']);
    const both = await me(await signIn('both-nanhezhao'));
    expect([both.roles, both.household?.homeVillageName, both.cadre?.posts.length]).toEqual([['resident', 'cadre'], '南河照村', 1]);
    const nobody = await me((await signInUnbound(addPersona())).client);
    expect(nobody).toMatchObject({ person: null, roles: [], household: null, cadre: null, pendingBinding: null, unreadMessages: 0 });
  });

  it('names the templates of each tap, at most three, and their consents', async () => {
    const { templates, consents } = await me(resident);
    expect(templates.submit).toContain('sim-ticket-progress');
    expect(templates.accept).toContain('sim-ticket-assigned');
    for (const ids of Object.values(templates)) expect(ids.length).toBeLessThanOrEqual(3);
    for (const id of [...templates.submit, ...templates.accept]) expect(consents[id]).toBeGreaterThanOrEqual(0);
  });

  it('is never kept by a cache, and needs a token', async () => {
    expect((await resident.get<MeView>('/me')).headers.get('cache-control')).toBe('no-store');
    expect((await new ApiClient().get('/me')).status).toBe(401);
  });
});

describe('what is held about me', () => {
  const exported = async (client: ApiClient): Promise<MyDataView> => expectStatus(await client.get<MyDataView>('/me/export'), 200);

  it('comes out whole and in plain: person, household, account, requests, messages', async () => {
    const filed = await file(resident);
    const data = await exported(resident);
    const row = ledgerRows('residents').find(({ householdCode, relation }) => householdCode === XILI && relation === '户主')!;
    expect(data.person).toMatchObject({ name: row['name'], phone: row['phone'], idNumber: row['idNumber'] });
    expect(data.household).toMatchObject({ code: XILI, relation: '户主', bankAccount: ledgerRows('households').find(({ code }) => code === XILI)!['bankAccount'] });
    expect(data.accounts.length).toBeGreaterThan(0);
    const request = data.requests.find(({ number }) => number === filed.number)!;
    expect(request.details).toEqual(filed.details);
    expect(request.timeline.map(({ move }) => move)).toContain('submit');
    expect(data.messages.length).toBeGreaterThan(0);
  });

  it('is on record, and says who looked', async () => {
    const { person } = await me(resident);
    const team = await signIn('team-xili-primary');
    const found = expectStatus(await team.get<{ items: { id: string }[] }>(`/households?q=${XILI}`), 200);
    expectStatus(await team.post(`/households/${found.items[0]!.id}/reveal`, { field: 'phone' }), 200);
    const { record } = await exported(resident);
    expect(record[0]).toMatchObject({ action: 'me/export', byMyself: true });
    expect(record.find(({ action }) => action === 'household/reveal')).toMatchObject({ byMyself: false });
    const rows = await withDatabase((query) => query("SELECT seq FROM audit_event WHERE action = 'me/export' AND actorPersonId = ?", [person!.id]));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('holds nobody else’s numbers', async () => {
    const text = JSON.stringify(await exported(resident));
    const others = ledgerRows('residents').filter(({ householdCode, relation }) => householdCode === XILI && relation !== '户主');
    for (const { phone, idNumber } of others) for (const secret of [phone, idNumber]) if (secret) expect(text).not.toContain(secret);
  });

  it('that can’t be recorded is not shown', async () => {
    await change('ALTER TABLE audit_event RENAME TO audit_event_away', []);
    try {
      const answer = await resident.get('/me/export');
      expect([answer.status, answer.body.code]).toEqual([503, 'reveal/not-recorded']);
    } finally {
      await change('ALTER TABLE audit_event_away RENAME TO audit_event', []);
    }
  });
});
