/** `npm test`: everything up to a finished test run. `-- --only api,unit` limits it to some suites. */
import './require-node.mjs';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { bin, fail, root, run, seconds } from './run-process.mjs';
import { ensureChromium, ensureMariadb } from './system-packages.mjs';

const HELP = `npm test [-- --only unit,api,journeys,weapp]
  DB=sqlite | mysql     the API suite on that database only; without it, on both where MariaDB is found
  CHROMIUM_PATH=…       the browser of the journeys     NO_APT=1   never install Debian packages
  FAIL_ON_SKIP=1        a skipped test or suite fails the run`;

const CHROMIUM_MISSING = 'Chromium 没有找到，也装不上 no Chromium (apt-get install chromium fonts-noto-cjk, or CHROMIUM_PATH)';
const MARIADB_MISSING = 'MariaDB 没有找到，也装不上 no MariaDB (apt-get install mariadb-server)';

/** In the order in which they run. `needs` answers why the suite can't run, or nothing. */
const SUITES = [
  { name: 'unit, contract', kind: 'unit', config: 'jest.config.mjs', args: ['--maxWorkers', '2'] },
  { name: 'api (sqlite)', kind: 'api', config: 'tests/api/jest.config.mjs', env: { DB: 'sqlite' } },
  { name: 'api (mysql)', kind: 'api', config: 'tests/api/jest.config.mjs', env: { DB: 'mysql' }, needs: async () => (await ensureMariadb()) || MARIADB_MISSING },
  { name: 'weapp', kind: 'weapp', config: 'tests/weapp/jest.config.mjs', env: { DB: 'sqlite' } },
  { name: 'journeys', kind: 'journeys', config: 'tests/journeys/jest.config.mjs', env: { DB: 'sqlite' }, needs: async () => (await ensureChromium()) || CHROMIUM_MISSING },
];
const results = `${root}/.cache/results`;

if (process.argv.includes('--help')) {
  console.log(HELP);
  process.exit(0);
}
const only = wantedKinds();
const started = performance.now();
await ensureInstalled();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const suites = SUITES.filter(({ kind, env }) => (!only || only.includes(kind)) && (kind !== 'api' || !process.env.DB || env.DB === process.env.DB));
await build([...new Set(suites.flatMap(({ kind }) => ({ unit: [], api: ['server'], journeys: ['server', 'h5'], weapp: ['server', 'weapp'] })[kind]))]);
const rows = [];
// The API suite on both databases at once: each mostly waits, and has a stage of its own.
for (const kind of new Set(suites.map((suite) => suite.kind))) {
  const together = suites.filter((suite) => suite.kind === kind);
  rows.push(...(await Promise.all(together.map((suite) => runSuite(suite, { quiet: together.length > 1 })))));
}
report(rows);

function wantedKinds() {
  const at = process.argv.indexOf('--only');
  if (at === -1) return null;
  const kinds = (process.argv[at + 1] ?? '').split(',');
  if (kinds.some((kind) => !SUITES.some((suite) => suite.kind === kind))) fail('--only 后面写 unit,api,journeys,weapp', HELP, 2);
  return kinds;
}

/** @returns {Promise<{name: string, passed: number, failed: number, skipped: number, milliseconds: number, note?: string}>} */
async function runSuite({ name, kind, config, env = {}, args = [], needs }, { quiet }) {
  const skip = (note) => {
    console.log(`\n████ 跳过 SKIPPED ${name}: ${note}\n`);
    return { name, passed: 0, failed: 0, skipped: 1, milliseconds: 0, note };
  };
  const answer = needs ? await needs() : true;
  if (answer !== true) return skip(answer);
  if (kind !== 'unit' && !readdirSync(`${root}/tests/${kind}`, { recursive: true }).some((file) => file.endsWith('.e2e.ts'))) return skip('没有测试文件 it has no test files');
  console.log(`\n──── ${name}${quiet ? ' …' : ' ────'}`);
  const file = `${results}/${name.replace(/\W+/g, '-')}.json`;
  const { code, output, milliseconds } = await run(bin('jest'), ['-c', config, '--json', '--outputFile', file, ...args], { env, quiet });
  if (quiet) console.log(`\n──── ${name} ────\n${output.trim()}`);
  const counts = existsSync(file) ? countsIn(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 1, skipped: 0, note: 'did not run' };
  // Jest may fail for a reason that no test names: a set-up, a tear-down, no tests at all.
  if (code !== 0 && counts.failed === 0) Object.assign(counts, { failed: 1, note: `jest ended with ${code}` });
  return { name, milliseconds, ...counts };
}

/** A file that could not even be loaded counts as one failure. */
function countsIn(json) {
  return { passed: json.numPassedTests, failed: json.numFailedTests + json.numRuntimeErrorTestSuites, skipped: json.numPendingTests + json.numTodoTests };
}

function report(lines) {
  const sum = (key) => lines.reduce((total, line) => total + line[key], 0);
  const column = (value) => String(value).padStart(8);
  console.log(`\n${'suite'.padEnd(16)}${['passed', 'failed', 'skipped', 'time'].map(column).join('')}`);
  for (const { name, passed, failed, skipped, milliseconds, note = '' } of lines) {
    console.log(`${name.padEnd(16)}${[passed, failed, skipped, seconds(milliseconds)].map(column).join('')}  ${note}`);
  }
  const failOnSkip = process.env.FAIL_ON_SKIP === '1' && sum('skipped') > 0;
  if (failOnSkip) console.log('\n✗ FAIL_ON_SKIP: 有跳过的测试 something was skipped');
  console.log(`\n${seconds(performance.now() - started)} in all\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 || failOnSkip ? 1 : 0;
}
