/** Fills the system with tickets by INSERT … SELECT: a tenth open, the others ended, spread over all households of other villages. */
const MILLION = 1_000_000;
const DIALECT = {
  sqlite: {
    id: (prefix, n) => `printf('${prefix}0000-0000-7000-8000-%012x', ${n})`,
    number: (n) => `printf('130629-20250101-%07d', ${n})`,
    at: (n) => `strftime('%Y-%m-%d %H:%M:%f', '2026-01-01', '+' || (${n} * 20) || ' seconds')`,
  },
  mysql: {
    id: (prefix, n) => `CONCAT('${prefix}0000-0000-7000-8000-', LPAD(LOWER(HEX(${n})), 12, '0'))`,
    number: (n) => `CONCAT('130629-20250101-', LPAD(${n}, 7, '0'))`,
    at: (n) => `DATE_ADD('2026-01-01', INTERVAL (${n} * 20) SECOND)`,
  },
};
/** About as long as the sealed answers of a repair. */
const SEALED = `d1.${'A'.repeat(400)}`;

/** @returns {Promise<string>} the person of a village's head, who leads `own` of the tickets and sees no others */
export async function bulkTickets(database, { count, own }) {
  const [head] = await database.query(
    `SELECT c.id, c.personId, s.gridId FROM seat s JOIN grid g ON g.id = s.gridId JOIN cadre c ON c.id = s.holderCadreId
     WHERE g.kind = 'home_village' AND s.rung = 3 AND c.enabled = 1 AND (SELECT COUNT(*) FROM seat x WHERE x.holderCadreId = c.id) = 1
       AND EXISTS (SELECT 1 FROM household h WHERE h.homeGridId = g.id) ORDER BY g.code, s.code LIMIT 1`,
  );
  await database.query('CREATE TABLE bench_household (ord int primary key, id varchar(36), mine int, homeGridId varchar(36), teamGridId varchar(36), cellId varchar(36))');
  await database.query('CREATE TABLE bench_cadre (ord int primary key, id varchar(36))');
  await database.query('CREATE TABLE bench_number (n int primary key)');
  await database.query(
    `INSERT INTO bench_household SELECT ROW_NUMBER() OVER (PARTITION BY CASE WHEN homeGridId = ? THEN 1 ELSE 0 END ORDER BY id) - 1 + CASE WHEN homeGridId = ? THEN ${MILLION} ELSE 0 END,
       id, CASE WHEN homeGridId = ? THEN 1 ELSE 0 END, homeGridId, teamGridId, cellId FROM household
     WHERE id NOT IN (SELECT householdId FROM household_member WHERE personId = ?)`,
    [head.gridId, head.gridId, head.gridId, head.personId],
  );
  await database.query('INSERT INTO bench_cadre SELECT ROW_NUMBER() OVER (ORDER BY id) - 1, id FROM cadre WHERE id <> ?', [head.id]);
  const digit = (name) => `(SELECT 0 d ${Array.from({ length: 9 }, (_, d) => `UNION ALL SELECT ${d + 1}`).join(' ')}) ${name}`;
  await database.query(`INSERT INTO bench_number SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d FROM ${'abcefg'.split('').map(digit).join(', ')}
    WHERE a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d + 100000 * g.d < ?`, [count]);
  const [{ others }] = await database.query('SELECT COUNT(*) AS others FROM bench_household WHERE mine = 0');
  const [{ mine }] = await database.query('SELECT COUNT(*) AS mine FROM bench_household WHERE mine = 1');
  const [{ cadres }] = await database.query('SELECT COUNT(*) AS cadres FROM bench_cadre');
  const household = `CASE WHEN n.n < ${own} THEN ${MILLION} + n.n % ${mine} ELSE n.n % ${others} END`;
  await insertTickets(database, { head, own, household });
  await insertAssignments(database, { head, own, cadres });
  for (const table of ['bench_household', 'bench_cadre', 'bench_number']) await database.query(`DROP TABLE ${table}`);
  return head.personId;
}

async function insertTickets(database, { head, own, household }) {
  const { id, number, at } = DIALECT[database.kind];
  const state = `CASE WHEN n.n < ${own} OR n.n % 10 = 0 THEN 'assigned' ELSE 'closed' END`;
  const values = {
    id: id('0193', 'n.n'), number: number('n.n'), countyCode: "'130629'", module: "'repairs'", state, visibility: "'grid'", channel: "'miniprogram'", danger: '0', summary: "'屋顶漏雨'",
    householdId: 'h.id', householdName: "'张三'", personId: 'h.id', personName: "'张三'", homeGridId: 'h.homeGridId', teamGridId: 'h.teamGridId', cellId: 'h.cellId',
    detailsSealed: `'${SEALED}'`, leadCadreId: `'${head.id}'`, leadGridKind: "'home_village'", reasons: "'[\"原村\"]'", returnedOnce: '0',
    submittedAt: at('n.n'), updatedAt: at('n.n'), acceptDueAt: at('n.n + 500'), replyDueAt: at('n.n + 2000'), resolveDueAt: at('n.n + 9000'), nextDueAt: at('n.n + 500'),
    endedAt: `CASE WHEN ${state} = 'closed' THEN ${at('n.n + 1000')} END`, autoCloseNotices: '0', version: '1',
  };
  await database.query(`INSERT INTO ticket (${Object.keys(values).join(', ')}) SELECT ${Object.values(values).join(', ')} FROM bench_number n JOIN bench_household h ON h.ord = ${household}`);
}

async function insertAssignments(database, { head, own, cadres }) {
  const { id, at } = DIALECT[database.kind];
  const values = {
    id: id('0194', 'n.n'), ticketId: id('0193', 'n.n'), cadreId: `CASE WHEN n.n < ${own} THEN '${head.id}' ELSE c.id END`, role: "'lead'", gridKind: "'home_village'", gridId: `'${head.gridId}'`,
    rung: '3', reason: "'原村'", since: at('n.n'), list: `CASE WHEN n.n < ${own} OR n.n % 10 = 0 THEN 'todo' ELSE 'done' END`, sortAt: at('n.n + 500'),
  };
  await database.query(`INSERT INTO assignment (${Object.keys(values).join(', ')}) SELECT ${Object.values(values).join(', ')} FROM bench_number n JOIN bench_cadre c ON c.ord = n.n % ${cadres}`);
}
