import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

import { APPID, SECRET } from './simulator-target.js';

// Other suites may be running on the same two cores.
jest.setTimeout(30_000);

const ROOT = resolve(__dirname, '../..');
const SOURCE = join(ROOT, 'server/src/wechat-simulator');

/** Turns the folder into JavaScript by itself: what it imports from elsewhere in the product would not be found. */
function buildAlone(target: string): void {
  for (const entry of readdirSync(SOURCE, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/(?<!\.spec)\.ts$/.test(entry.name)) continue;
    const folder = join(target, entry.parentPath.slice(SOURCE.length));
    mkdirSync(folder, { recursive: true });
    const { outputText } = transpileModule(readFileSync(join(entry.parentPath, entry.name), 'utf8'), {
      compilerOptions: { module: ModuleKind.CommonJS, target: ScriptTarget.ES2022, esModuleInterop: true },
    });
    writeFileSync(join(folder, entry.name.replace(/\.ts$/, '.js')), outputText);
  }
}

describe('the simulator as a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baolian-simulator-'));
  const dataDir = join(folder, 'data');
  const running: ChildProcess[] = [];

  function run(environment: Record<string, string>): { child: ChildProcess; output: () => string } {
    const child = spawn(process.execPath, [join(folder, 'main.js')], {
      env: { NODE_PATH: join(ROOT, 'node_modules'), DATA_DIR: dataDir, WECHAT_SIM_PORT: '0', WECHAT_APPID: APPID, WECHAT_SECRET: SECRET, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    running.push(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    return { child, output: () => output };
  }

  async function listening(output: () => string): Promise<string> {
    for (let n = 0; n < 200; n += 1) {
      const port = /localhost:(\d+)/.exec(output())?.[1];
      if (port) return port;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error(`did not start: ${output()}`);
  }

  beforeAll(() => buildAlone(folder));
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('runs without a line of the server, on the loopback address only, and keeps its state on SIGTERM', async () => {
    const { child, output } = run({});
    const port = await listening(output);
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    await fetch(`http://127.0.0.1:${port}/sim/clock`, { method: 'POST', body: '{"advanceSeconds":3600}' });
    const outside = Object.values(networkInterfaces()).flat().find((one) => one && !one.internal && one.family === 'IPv4');
    if (outside) await expect(fetch(`http://${outside.address}:${port}/health`, { signal: AbortSignal.timeout(2_000) })).rejects.toThrow();
    child.kill('SIGTERM');
    expect((await once(child, 'exit'))[0]).toBe(0);
    expect(JSON.parse(readFileSync(join(dataDir, 'wechat-simulator.json'), 'utf8'))).toMatchObject({ clockOffsetSeconds: 3600 });
  });

  it.each([
    [{ NODE_ENV: 'production' }, /production/],
    [{ WECHAT_SECRET: '' }, /WECHAT_SECRET/],
    [{ WECHAT_SIM_PORT: 'x' }, /WECHAT_SIM_PORT/],
  ])('refuses to start with %j and says why', async (environment, reason) => {
    const { child, output } = run(environment);
    expect((await once(child, 'close'))[0]).toBe(1);
    expect(output()).toMatch(reason);
  });
});

describe('client and simulator', () => {
  it.each(['wechat-simulator', 'wechat-api'])('%s imports nothing of the product but its own folder', (room) => {
    const start = join(ROOT, 'server/src', room);
    const files = readdirSync(start, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name.endsWith('.ts'));
    expect(files.length).toBeGreaterThan(5);
    const outside = files.flatMap((entry) => {
      const imports = [...readFileSync(join(entry.parentPath, entry.name), 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*['"](\.[^'"]*)['"]/g)];
      return imports.map(([, path]) => resolve(entry.parentPath, path!)).filter((path) => !path.startsWith(start + '/'));
    });
    expect(outside).toEqual([]);
  });
});
