/** A MariaDB of one's own for tests and benchmarks: a data folder, a free port of the loopback address, no password. */
import { existsSync, mkdirSync } from 'node:fs';
import { createConnection } from 'node:net';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ChildServer, freePort } from './child-server.mjs';
import { run } from './run-process.mjs';

/** Debian keeps the server in sbin, which a plain user's PATH lacks. */
const FOLDERS = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/opt/homebrew/opt/mariadb/bin', '/usr/local/opt/mariadb/bin'];
const find = (name) => FOLDERS.map((folder) => join(folder, name)).find((path) => existsSync(path));

/** The two programs needed, or null when MariaDB is not installed. */
export function findMariadb() {
  const server = find('mariadbd');
  const install = find('mariadb-install-db');
  return server && install ? { server, install } : null;
}

/** Lays an empty data folder. */
export async function createMariadbFolder(folder) {
  mkdirSync(folder, { recursive: true });
  const { code, output } = await run(
    findMariadb().install,
    ['--no-defaults', ...asRoot(), `--datadir=${join(folder, 'data')}`, '--auth-root-authentication-method=normal', '--skip-test-db', '--innodb-log-file-size=32M'],
    { quiet: true },
  );
  if (code !== 0) throw new Error(`mariadb-install-db failed:\n${output}`);
}

/**
 * Starts a server on the folder and waits for it.
 * @returns {Promise<{ url: (database: string) => string, port: number, pid: number, stop: () => Promise<void> }>}
 */
export async function startMariadb(folder, { durable = true, port: wanted } = {}) {
  const port = wanted ?? (await freePort());
  const server = new ChildServer('mariadbd', findMariadb().server, [
    '--no-defaults', ...asRoot(), `--datadir=${join(folder, 'data')}`, `--socket=${join(folder, 'm.sock')}`, `--port=${port}`,
    '--bind-address=127.0.0.1', `--pid-file=${join(folder, 'm.pid')}`, `--innodb-flush-log-at-trx-commit=${durable ? 1 : 2}`,
    '--innodb-log-file-size=32M', '--innodb-buffer-pool-size=256M', '--character-set-server=utf8mb4',
    '--collation-server=utf8mb4_unicode_ci', '--transaction-isolation=READ-COMMITTED', '--skip-name-resolve', '--skip-log-bin',
  ], { logFile: join(folder, 'mariadb.log') });
  await listening(server, port);
  return { port, pid: server.child.pid, url: (database) => `mysql://root@127.0.0.1:${port}/${database}`, stop: () => server.stop() };
}

const asRoot = () => (process.getuid?.() === 0 ? ['--user=root'] : []);

async function listening(server, port) {
  const until = performance.now() + 60_000;
  while (performance.now() < until) {
    if (server.hasExited) break;
    const open = await new Promise((done) => {
      const socket = createConnection({ host: '127.0.0.1', port }, () => done(true)).on('error', () => done(false));
      socket.on('connect', () => socket.destroy());
    });
    if (open) return;
    await wait(100);
  }
  await server.stop();
  throw new Error(`MariaDB did not start:\n${server.lastLines()}`);
}
