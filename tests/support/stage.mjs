/**
 * The stage on which suites play: one built server and one WeChat simulator on free ports, with the scenes' people and a
 * small demo county, on SQLite or on a private MariaDB. The prepared data is cached by the content of the server's build,
 * so that the next suite starts in seconds. Plain Node, for jest's global set-up and for the benchmark alike.
 */
import { constants, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildHash } from '../../scripts/build.mjs';
import { freePort } from '../../scripts/child-server.mjs';
import { contentHash } from '../../scripts/content-hash.mjs';
import { withLock } from '../../scripts/lock.mjs';
import { createMariadbFolder, startMariadb } from '../../scripts/private-mariadb.mjs';
import { loadDemo, startServer, startSimulator } from '../../scripts/product.mjs';
import { root } from '../../scripts/run-process.mjs';

const cache = join(root, '.cache/stages');
const KEPT_STAGES = 4;
const DATABASE = 'baolian';
const copy = (from, to) => cpSync(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });

/**
 * Lays and starts a stage.
 * @param {{ name: string, db?: 'sqlite' | 'mysql', households?: number, env?: Record<string, string> }} options
 * @returns `info` (see stage-info.ts) and the means to restart and to end it
 */
export async function startStage({ name, db = 'sqlite', households = 300, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), `baolian-${name}-`));
  const dataDir = join(folder, 'data');
  copy(await preparedData(db, households), folder);
  const mariadb = db === 'mysql' ? await startMariadb(join(folder, 'mariadb')) : null;
  const [port, simulatorPort] = [await freePort(), await freePort()];
  const logs = join(folder, 'logs');
  const settings = { NODE_ENV: 'test', LOG_LEVEL: 'info', DB: db, DATABASE_URL: mariadb?.url(DATABASE) ?? '', ...env };
  const parts = { simulator: null, server: null };

  async function stop() {
    await parts.server?.stop();
    await parts.simulator?.stop();
    await mariadb?.stop();
  }
  const launchServer = () => startServer({ dataDir, port, simulatorPort, env: settings, logFile: join(logs, 'server.log') });

  try {
    parts.simulator = await startSimulator({ dataDir, port: simulatorPort, productUrl: `http://127.0.0.1:${port}`, env: settings, logFile: join(logs, 'wechat-simulator.log') });
    parts.server = await launchServer();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    info: {
      db,
      baseUrl: `http://127.0.0.1:${port}`,
      simulatorUrl: `http://127.0.0.1:${simulatorPort}`,
      folder,
      dataDir,
      databaseUrl: mariadb?.url(DATABASE) ?? null,
      serverLog: join(logs, 'server.log'),
      simulatorLog: join(logs, 'wechat-simulator.log'),
      serverPid: parts.server.child.pid,
      databasePid: mariadb?.pid ?? null,
    },
    /** Kills the server without warning (as a power cut would) and starts it again on the same data and port. */
    async crashServer() {
      parts.server.signal('SIGKILL');
      await parts.server.exited;
      parts.server = await launchServer();
    },
    stop,
    /** Ends the stage and deletes its folder. */
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The cached folder with `data/` (and `mariadb/`) of a migrated database that holds the demo county. */
async function preparedData(db, households) {
  const key = `${db}-${households}-${contentHash(['tests/support/stage.mjs', 'scripts/product.mjs', 'scripts/private-mariadb.mjs'], [buildHash('server')])}`;
  const prepared = join(cache, key);
  mkdirSync(cache, { recursive: true });
  await withLock(join(cache, `${key}.lock`), async () => {
    if (existsSync(prepared)) return;
    const started = performance.now();
    const making = mkdtempSync(join(cache, 'making-'));
    try {
      await prepare(making, db, households);
      renameSync(making, prepared);
    } finally {
      rmSync(making, { recursive: true, force: true });
    }
    console.log(`· test data prepared on ${db} in ${((performance.now() - started) / 1000).toFixed(1)} s`);
    forgetOldStages(key);
  });
  return prepared;
}

async function prepare(folder, db, households) {
  const dataDir = join(folder, 'data');
  mkdirSync(dataDir);
  const mariadbFolder = join(folder, 'mariadb');
  if (db === 'mysql') await createMariadbFolder(mariadbFolder);
  const mariadb = db === 'mysql' ? await startMariadb(mariadbFolder, { durable: false }) : null;
  try {
    if (mariadb) await createDatabase(mariadb.url('mysql'), DATABASE);
    const env = { NODE_ENV: 'test', DB: db, DATABASE_URL: mariadb?.url(DATABASE) ?? '', DATA_DIR: dataDir };
    await loadDemo({ dataDir, env, demoArgs: ['--households', String(households)], quiet: true });
  } finally {
    await mariadb?.stop();
  }
}

/** An empty database of the product's character set on a running MariaDB. */
export async function createDatabase(url, name) {
  const mysql = createRequire(join(root, 'server/package.json'))('mysql2/promise');
  const connection = await mysql.createConnection(url);
  await connection.query(`CREATE DATABASE \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await connection.end();
}

function forgetOldStages(current) {
  const others = readdirSync(cache)
    .filter((entry) => /^(?:sqlite|mysql)-/.test(entry) && !entry.endsWith('.lock') && entry !== current)
    .map((entry) => ({ entry, at: statSync(join(cache, entry)).mtimeMs }))
    .sort((a, b) => b.at - a.at);
  for (const { entry } of others.slice(KEPT_STAGES - 1)) rmSync(join(cache, entry), { recursive: true, force: true });
}
