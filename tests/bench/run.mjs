/** `npm run bench`: what filing a request costs beside a bare handler, and whether lists stay quick as tickets pile up. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { findMariadb } from '../../scripts/private-mariadb.mjs';
import { root } from '../../scripts/run-process.mjs';
import { measureFiling } from './filing.mjs';
import { measureLists } from './lists.mjs';

const HELP = `npm run bench [-- OPTIONS]
  --smoke        short, with few rows: checks that it works, its figures mean nothing
  --only PART    filing | lists
  --db NAME      sqlite | mysql; without it both, where MariaDB is found
  --strict       a missed goal fails the run
  --help         this`;
const FULL = { seconds: 8, households: 1000, residents: 500, small: 10_000, large: 1_000_000, calls: 300 };
const SMOKE = { seconds: 1, households: 300, residents: 50, small: 500, large: 5_000, calls: 20 };
const CPU_GOAL_MS = { sqlite: 6, mysql: 8 };
const RATE_GOAL = 0.5;
const LIST_GOAL = 1.3;

const { values } = parseArgs({ options: { smoke: { type: 'boolean' }, strict: { type: 'boolean' }, help: { type: 'boolean' }, only: { type: 'string' }, db: { type: 'string' } } });
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
const sizes = values.smoke ? SMOKE : FULL;
const databases = ['sqlite', 'mysql'].filter((db) => !values.db || values.db === db).filter((db) => db === 'sqlite' || findMariadb() || console.log('████ SKIPPED MariaDB: mariadbd is not installed'));
const goals = [];
const result = { at: new Date().toISOString(), node: process.version, cpu: `${cpus().length} × ${cpus()[0]?.model ?? '?'}`, loadBefore: loadavg()[0], smoke: Boolean(values.smoke), filing: [], lists: [] };

for (const db of databases) {
  if (values.only !== 'lists') await filing(db);
  if (values.only !== 'filing') await lists(db);
}
report();

async function filing(db) {
  const { rows, numbers } = await measureFiling({ db, ...sizes });
  console.log(`\n${db}: POST /api/v1/requests beside the bare handler`);
  console.table(Object.fromEntries(rows.map(({ connections, ours, bare, ratio }) => [`${connections} connections`, {
    'rate /s': round(ours.rate, 0), 'p50 ms': round(ours.p50), 'p99 ms': round(ours.p99), 'bare rate': round(bare.rate, 0), 'bare p50': round(bare.p50), 'bare p99': round(bare.p99), ratio: round(ratio, 2),
    'CPU server ms': round(ours.serverCpu), 'CPU database ms': round(ours.databaseCpu), 'bare CPU ms': round(bare.serverCpu + bare.databaseCpu),
  }])));
  console.log(`ticket numbers: ${numbers.distinct} distinct of ${numbers.tickets}`);
  // Not a matter of speed: this always fails the run.
  if (numbers.distinct !== numbers.tickets) throw new Error('ticket numbers are not unique');
  const [one, sixteen] = rows;
  goals.push([`${db}: rate at 16 connections ≥ ${RATE_GOAL} of the bare handler's`, sixteen.ratio, sixteen.ratio >= RATE_GOAL]);
  const cpu = one.ours.serverCpu + one.ours.databaseCpu;
  goals.push([`${db}: CPU per request at one connection ≤ ${CPU_GOAL_MS[db]} ms`, cpu, cpu <= CPU_GOAL_MS[db]]);
  result.filing.push({ db, rows, numbers });
}

async function lists(db) {
  const rows = await measureLists({ db, ...sizes });
  console.log(`\n${db}: GET /api/v1/tickets with its total, ${sizes.small} against ${sizes.large} tickets`);
  console.table(Object.fromEntries(rows.map(({ view, few, many, ratio, totals }) => [view, { 'p50 few ms': round(few, 2), 'p50 many ms': round(many, 2), ratio: round(ratio, 2), totals: totals.join(' / ') }])));
  for (const { view, ratio } of rows) goals.push([`${db}: ${view} p50 within ${LIST_GOAL}×`, ratio, ratio <= LIST_GOAL]);
  result.lists.push({ db, rows });
}

function report() {
  mkdirSync(`${root}/.cache/bench`, { recursive: true });
  const file = `${root}/.cache/bench/${result.at.replaceAll(':', '-')}.json`;
  writeFileSync(file, JSON.stringify({ ...result, loadAfter: loadavg()[0], goals }, null, 2));
  console.log(`\n${result.cpu}, Node ${result.node}, load ${result.loadBefore.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after; ${file}`);
  for (const [text, value, met] of goals) console.log(`${met ? '✓ met   ' : '✗ missed'} ${text}: ${value.toFixed(2)}`);
  if (values.strict && goals.some(([, , met]) => !met)) process.exitCode = 1;
}

function round(value, digits = 1) {
  return Number(value.toFixed(digits));
}
