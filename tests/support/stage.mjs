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
 */
export async function startStage({ name, db = 'sqlite', households = 300, env = {} }) {
  const folder = mkdtempSync(join(tmpdir(), `baolian-${name}-`));
  const prepared = await preparedData(db, households);
  const [port, simulatorPort, databasePort] = [await freePort(), await freePort(), await freePort()];
  const stage = new Stage({ folder, prepared, db, port, simulatorPort, databasePort, env });
  await stage.raise();
  return stage;
}

class Stage {
  constructor(options) {
    Object.assign(this, options);
    this.dataDir = join(this.folder, 'data');
    this.logs = join(this.folder, 'logs');
  }

  /** Copies the prepared data and starts database, simulator and server. */
  async raise() {
    copy(this.prepared, this.folder);
    try {
      this.mariadb = this.db === 'mysql' ? await startMariadb(join(this.folder, 'mariadb'), { port: this.databasePort }) : null;
      this.settings = { NODE_ENV: 'test', LOG_LEVEL: 'info', DB: this.db, DATABASE_URL: this.mariadb?.url(DATABASE) ?? '', ...this.env };
      this.simulator = await startSimulator({
        dataDir: this.dataDir, port: this.simulatorPort, productUrl: `http://127.0.0.1:${this.port}`, env: this.settings, logFile: join(this.logs, 'wechat-simulator.log'),
      });
      await this.launchServer();
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  async launchServer() {
    this.server = await startServer({ dataDir: this.dataDir, port: this.port, simulatorPort: this.simulatorPort, env: this.settings, logFile: join(this.logs, 'server.log') });
  }

  /** What stage-info.ts tells the tests. */
  get info() {
    return {
      db: this.db,
      baseUrl: `http://127.0.0.1:${this.port}`,
      simulatorUrl: `http://127.0.0.1:${this.simulatorPort}`,
      folder: this.folder,
      dataDir: this.dataDir,
      databaseUrl: this.mariadb?.url(DATABASE) ?? null,
      serverLog: join(this.logs, 'server.log'),
      simulatorLog: join(this.logs, 'wechat-simulator.log'),
      serverPid: this.server.child.pid,
      databasePid: this.mariadb?.pid ?? null,
    };
  }

  /** Everything as at the beginning: data, clock, faults; on the same ports, with the same logs. */
  async renew() {
    await this.stop();
    for (const part of ['data', 'mariadb']) rmSync(join(this.folder, part), { recursive: true, force: true });
    await this.raise();
  }

  /** Kills the server without warning (as a power cut would) and starts it again on the same data and port. */
  async crashServer() {
    this.server.signal('SIGKILL');
    await this.server.exited;
    await this.launchServer();
  }

  async stop() {
    await this.server?.stop();
    await this.simulator?.stop();
    await this.mariadb?.stop();
  }

  /** Ends the stage and deletes its folder. */
  async remove() {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
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
