/**
 * What a filing costs at least: a bare Fastify handler with the raw driver that does the same reads, writes rows like
 * those of a filing of the product into the same tables in one transaction, and seals the same fields. It decides nothing.
 * Environment: BARE (JSON of stage, secrets and the rows of one filing). Prints its port.
 */
import { createCipheriv, randomBytes, randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/run-process.mjs';
import { hmac, openPool, openSqlite, sqlNow } from './database.mjs';

const fastify = createRequire(join(root, 'server/package.json'))('fastify');
const { databaseUrl, dataDir, secrets, rows } = JSON.parse(process.env.BARE);
const [keyId, key] = secrets.DATA_KEYS.split(',')[0].split(':');

const CALLER = `SELECT s.accountId, s.expiresAt, s.revokedAt, a.disabled, a.personId, p.name, m.householdId, c.id AS cadreId, c.enabled AS cadreEnabled, g.countyCode AS deskCounty
  FROM session s JOIN account a ON a.id = s.accountId LEFT JOIN person p ON p.id = a.personId LEFT JOIN household_member m ON m.personId = a.personId
  LEFT JOIN cadre c ON c.personId = a.personId LEFT JOIN seat d ON d.holderCadreId = c.id LEFT JOIN grid g ON g.id = d.gridId AND g.kind = 'desk' WHERE s.id = ?`;
const SUBJECT = `SELECT h.id AS householdId, h.headName, h.code, h.countyCode, h.cellId, p.id AS personId, p.name, gh.id AS homeGridId, gh.name AS homeName, gh.parentId AS homeParentId,
  gt.id AS teamGridId, gt.name AS teamName, r.id AS residenceId, gr.id AS residenceGridId, gr.name AS residenceName, gr.parentId AS residenceParentId, r.outOfCounty, gd.id AS deskGridId
  FROM household_member m JOIN person p ON p.id = m.personId JOIN household h ON h.id = m.householdId JOIN grid gh ON gh.id = h.homeGridId LEFT JOIN grid gt ON gt.id = h.teamGridId
  JOIN residence r ON r.id = m.residenceId LEFT JOIN grid gr ON gr.id = r.gridId LEFT JOIN grid gd ON gd.countyCode = h.countyCode AND gd.kind = 'desk' WHERE m.personId = ? AND m.householdId = ?`;
const TIE = 'SELECT t.id, t.kind, t.gridId, t.role, t.bound, t.since, t.seatId, t.cadreId, s.holderCadreId, s.rung FROM tie t LEFT JOIN seat s ON s.id = t.seatId WHERE t.until IS NULL AND';
const TIES = `${TIE} t.householdId = ? UNION ALL ${TIE} t.residenceId = ? UNION ALL ${TIE} t.cellId = ?`;
const DUTY = 'SELECT cadreId, onDate FROM desk_duty WHERE countyCode = ? AND (onDate = ? OR (onDate IS NULL AND weekday = ?)) ORDER BY id';
const marks = (values) => values.map(() => '?').join(', ');
const SEATS = (ids) => `SELECT id, gridId, rung, title, holderCadreId FROM seat WHERE gridId IN (${marks(ids)}) AND (rung > 1 OR gridId = ?)`;
const CADRES = (ids) => `SELECT c.id, c.personId, c.name, c.title, c.enabled, m.householdId, l.substituteCadreId, CASE WHEN l.id IS NULL THEN 0 ELSE 1 END AS onLeave,
  (SELECT COUNT(*) FROM assignment a WHERE a.cadreId = c.id AND a.list = 'todo' AND a.role = 'lead') AS openLeads
  FROM cadre c LEFT JOIN household_member m ON m.personId = c.personId LEFT JOIN leave_period l ON l.cadreId = c.id AND l.startsAt <= ? AND l.endsAt > ? WHERE c.id IN (${marks(ids)})`;
const RAISE = 'UPDATE ticket_number SET last = last + 1 WHERE countyCode = ? AND onDate = ?';
const LAST = 'SELECT last FROM ticket_number WHERE countyCode = ? AND onDate = ?';

function seal(plain) {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'base64url'), iv);
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return `${keyId}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

const sessionOf = ({ headers }) => {
  const [head, payload, signature] = headers.authorization.slice(7).split('.');
  if (hmac(secrets.TOKEN_KEY, `${head}.${payload}`) !== signature) throw new Error('signature');
  return JSON.parse(Buffer.from(payload, 'base64url')).jti;
};

/** The statements of one filing, as a generator, so that both drivers run the very same. */
function* filing(caller) {
  const [subject] = yield [SUBJECT, [caller.personId, caller.householdId]];
  const ties = yield [TIES, [subject.householdId, subject.residenceId, subject.cellId ?? '']];
  const grids = [subject.teamGridId, subject.homeGridId, subject.residenceGridId, subject.homeParentId, subject.residenceParentId, subject.deskGridId].filter(Boolean);
  const seats = yield [SEATS(grids), [...grids, subject.deskGridId ?? '']];
  const today = rows.ticket_number.onDate;
  yield [DUTY, [subject.countyCode, today, 1]];
  const people = [...new Set([...ties, ...seats].flatMap(({ cadreId, holderCadreId }) => cadreId ?? holderCadreId ?? []))];
  const now = sqlNow();
  if (people.length) yield [CADRES(people), [now, now, ...people]];
  const ticketId = randomUUID();
  const insert = (table, change) => {
    const made = rows[table].map((row) => ({ ...row, ...('ticketId' in row ? { ticketId } : {}), id: randomUUID(), ...change }));
    const columns = Object.keys(made[0]);
    const values = made.flatMap((row) => columns.map((column) => (column.endsWith('Sealed') && row[column] !== null ? seal(row[column]) : row[column])));
    return [`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${made.map(() => `(${marks(columns)})`).join(', ')}`, values];
  };
  yield insert('assignment', {});
  yield insert('timeline_entry', {});
  const { countyCode } = rows.ticket_number;
  yield [RAISE, [countyCode, today]];
  const [{ last }] = yield [LAST, [countyCode, today]];
  const number = `${countyCode}-${today.replaceAll('-', '')}-${String(last).padStart(4, '0')}`;
  yield insert('ticket', { id: ticketId, number, householdId: subject.householdId, personId: subject.personId, filedByPersonId: subject.personId });
  yield insert('inbox_message', {});
  yield insert('outbox_message', {});
  return { id: ticketId, number, state: 'assigned' };
}

function overSqlite() {
  const database = openSqlite(dataDir);
  const statements = new Map();
  const run = (sql, parameters = []) => {
    if (!statements.has(sql)) statements.set(sql, database.prepare(sql));
    const statement = statements.get(sql);
    return statement.reader ? statement.all(...parameters) : statement.run(...parameters);
  };
  return async (sessionId) => {
    const [caller] = run(CALLER, [sessionId]);
    database.exec('BEGIN IMMEDIATE');
    try {
      const steps = filing(caller);
      let step = steps.next();
      while (!step.done) step = steps.next(run(...step.value));
      database.exec('COMMIT');
      return step.value;
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  };
}

function overMysql() {
  const pool = openPool(databaseUrl);
  return async (sessionId) => {
    const [[caller]] = await pool.query(CALLER, [sessionId]);
    const connection = await pool.getConnection();
    try {
      await connection.beginTransaction();
      const steps = filing(caller);
      let step = steps.next();
      while (!step.done) step = steps.next((await connection.query(...step.value))[0]);
      await connection.commit();
      return step.value;
    } catch (error) {
      await connection.rollback();
      throw error;
    } finally {
      connection.release();
    }
  };
}

const file = databaseUrl ? overMysql() : overSqlite();
const app = fastify();
app.post('/', async (request, reply) => reply.status(201).send(await file(sessionOf(request))));
app.get('/ready', async () => 'ok');
await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
