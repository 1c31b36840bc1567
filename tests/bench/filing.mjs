/** Measures POST /api/v1/requests beside the bare handler, in alternating rounds on the same database. */
import { createDecipheriv } from 'node:crypto';
import { join } from 'node:path';
import { ChildServer, freePort } from '../../scripts/child-server.mjs';
import { root } from '../../scripts/run-process.mjs';
import { startStage } from '../support/stage.mjs';
import { openDatabase, secretsOf, signInAll, sqlNow } from './database.mjs';
import { load, processorTime, quantile, send } from './load.mjs';

const BODY = JSON.stringify({
  module: 'repairs',
  details: { danger: 'none', fault: 'roof', owner: 'own', address: { divisionCode: '130629100203', text: '西关村向阳巷5号院东屋' }, slot: { date: '2026-12-01', from: '09:00', to: '11:00' } },
});
const TABLES = ['assignment', 'timeline_entry', 'inbox_message', 'outbox_message'];
const ROUNDS = 2;

/** @returns {Promise<{ rows: object[], numbers: { tickets: number, distinct: number } }>} a row per number of connections */
export async function measureFiling({ db, residents, seconds, households }) {
  const stage = await startStage({ name: `bench-${db}`, db, households, env: { RATE_LIMITS: 'off', LOG_LEVEL: 'warn' } });
  const database = await openDatabase(stage.info);
  let bare;
  try {
    const people = await database.query('SELECT personId FROM household_member ORDER BY id LIMIT ?', [residents]);
    const tokens = await signInAll(database, stage.info.dataDir, people.map(({ personId }) => personId));
    await restDeliveries(database);
    const product = { url: `${stage.info.baseUrl}/api/v1/requests`, pid: stage.info.serverPid };
    const first = await send({ url: product.url, method: 'POST', token: tokens[0], body: BODY });
    if (first.status !== 201) throw new Error(first.text);
    bare = await startBare(stage, await rowsOf(database, JSON.parse(first.text), secretsOf(stage.info.dataDir)));
    const common = { method: 'POST', tokens, body: BODY, expected: 201 };
    // Both sides warm: a server runs for weeks, its first thousand requests are not what it costs.
    for (const { url } of [product, bare]) await load({ ...common, url, connections: 8, milliseconds: seconds * 1500 });
    const rows = [];
    for (const connections of [1, 16, 64]) rows.push({ db, connections, ...(await compare({ ...common, connections }, product, bare, stage.info.databasePid, seconds)) });
    const [numbers] = await database.query('SELECT COUNT(*) AS tickets, COUNT(DISTINCT number) AS distinctNumbers FROM ticket');
    return { rows, numbers: { tickets: Number(numbers.tickets), distinct: Number(numbers.distinctNumbers) } };
  } finally {
    await bare?.server.stop();
    await database.close();
    await stage.remove();
  }
}

async function compare(common, product, bare, databasePid, seconds) {
  const sums = new Map([product, bare].map((side) => [side, { latencies: [], milliseconds: 0, serverCpu: 0, databaseCpu: 0 }]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const side of [product, bare]) {
      const sum = sums.get(side);
      const before = [processorTime(side.pid), processorTime(databasePid)];
      const { latencies, milliseconds } = await load({ ...common, url: side.url, milliseconds: (seconds * 1000) / ROUNDS });
      sum.latencies.push(...latencies);
      sum.milliseconds += milliseconds;
      sum.serverCpu += processorTime(side.pid) - before[0];
      sum.databaseCpu += processorTime(databasePid) - before[1];
    }
  }
  const figures = ({ latencies, milliseconds, serverCpu, databaseCpu }) => ({
    rate: (latencies.length * 1000) / milliseconds, p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99),
    serverCpu: serverCpu / latencies.length, databaseCpu: databaseCpu / latencies.length,
  });
  const [ours, theirs] = [figures(sums.get(product)), figures(sums.get(bare))];
  return { ours, bare: theirs, ratio: ours.rate / theirs.rate };
}

/** As when the day's quota of WeChat is used up (relay.service.ts): the outbox fills, and deliveries are not counted with filings. */
async function restDeliveries(database) {
  await database.query(
    `INSERT INTO outbox_message (id, channel, personId, template, bodySealed, state, attempts, nextAttemptAt, fence, lastError, createdAt)
     VALUES ('bench-rest', 'wechat', 'bench', 'ticket-progress', '', 'pending', 1, ?, 0, 'errcode 45009', ?)`,
    [sqlNow(86_400_000), sqlNow()],
  );
}

/** The rows that the product wrote for one filing, with their sealed fields opened. */
async function rowsOf(database, { id, number }, secrets) {
  const rows = { ticket: await database.query('SELECT * FROM ticket WHERE id = ?', [id]) };
  for (const table of TABLES) rows[table] = await database.query(`SELECT * FROM ${table} WHERE ticketId = ?`, [id]);
  const [countyCode, day] = number.split('-');
  const keys = Object.fromEntries(secrets.DATA_KEYS.split(',').map((pair) => pair.split(':')));
  for (const row of Object.values(rows).flat()) {
    for (const [column, value] of Object.entries(row)) {
      if (column.endsWith('Sealed') && value !== null) row[column] = open(value, keys);
      else if (value !== null && typeof value === 'object') row[column] = JSON.stringify(value);
    }
  }
  return { ...rows, ticket_number: { countyCode, onDate: day.replace(/(....)(..)(..)/, '$1-$2-$3') } };
}

function open(sealed, keys) {
  const [keyId, text] = sealed.split('.');
  const bytes = Buffer.from(text, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(keys[keyId], 'base64url'), bytes.subarray(0, 12)).setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
}

async function startBare(stage, rows) {
  const { databaseUrl, dataDir } = stage.info;
  const port = await freePort();
  const server = new ChildServer('bare handler', process.execPath, [join(root, 'tests/bench/bare-server.mjs')], {
    env: { PORT: String(port), BARE: JSON.stringify({ databaseUrl, dataDir, secrets: secretsOf(dataDir), rows }) },
    logFile: join(stage.logs, 'bare.log'),
  });
  await server.ready(`http://127.0.0.1:${port}/ready`);
  return { server, url: `http://127.0.0.1:${port}/`, pid: server.child.pid };
}
