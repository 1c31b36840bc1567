import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { builtServer } from './another-server.js';

const run = promisify(execFile);

/**
 * The routes that the built server registers, `METHOD /path/:id`, sorted; without HEAD, which every GET has, without the
 * page of the documentation and the files of the browser build. With `all`, everything; with `production`, in that
 * environment.
 */
export async function liveRoutes({ production, all = false }: { production?: NodeJS.ProcessEnv; all?: boolean } = {}): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'baolian-routes-'));
  try {
    const env = { ...process.env, ...(production ?? { NODE_ENV: 'test', DB: 'sqlite', DATABASE_URL: '', DATA_DIR: folder, SIMULATOR_URL: '' }) };
    const { stdout } = await run(process.execPath, [join(builtServer, 'commands/routes.command.js')], { env });
    const routes = stdout.trim().split('\n');
    return all ? routes : routes.filter((route) => /^(?!HEAD )\w+ \/(?:api\/v1|health)\//.test(route));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
