/** Starts the built product's processes: the county's data, the WeChat simulator and the server. */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ChildServer } from './child-server.mjs';
import { root, run } from './run-process.mjs';

const built = `${root}/server/dist/server/src`;

/** Runs `server/src/commands/<name>.command.ts`. @returns {Promise<{code: number, output: string}>} */
export function runServerCommand(name, args, { env = {}, quiet = false } = {}) {
  return run(process.execPath, ['--enable-source-maps', join(built, 'commands', `${name}.command.js`), ...args], { env, quiet });
}

/** Where the built command lies. */
export const serverCommandPath = (name) => join(built, 'commands', `${name}.command.js`);

const demoStamp = (dataDir) => join(dataDir, '.demo-loaded');

/** Whether the demo county is in the database of this data folder. */
export const hasDemo = (dataDir) => existsSync(demoStamp(dataDir));

/**
 * Generates the demo county's ledger and imports it, which migrates the database first. An import of the same files
 * changes nothing, so a first start that was interrupted is simply done again. Errors: the step that failed, with its
 * output when quiet.
 */
export async function loadDemo({ dataDir, env, demoArgs = [], quiet = false, onStep = () => {} }) {
  const ledger = join(dataDir, 'demo');
  const steps = [
    ['demo', ['--out', ledger, ...demoArgs]],
    ['import', [ledger]],
  ];
  for (const [name, args] of steps) {
    onStep(name);
    const { code, output } = await runServerCommand(name, args, { env, quiet });
    if (code !== 0) throw new Error(`${name} ended with code ${code}\n${output}`);
  }
  // The simulator's people; only now, when all of them are in the database.
  copyFileSync(join(ledger, 'personas.json'), join(dataDir, 'personas.json'));
  writeFileSync(demoStamp(dataDir), new Date().toISOString());
}

/** The appid and secret that the server generated for this data folder; the simulator must know the same. */
function wechatIdentity(dataDir, env) {
  const file = join(dataDir, 'secrets.json');
  const generated = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return {
    WECHAT_APPID: env.WECHAT_APPID ?? process.env.WECHAT_APPID ?? generated.WECHAT_APPID,
    WECHAT_SECRET: env.WECHAT_SECRET ?? process.env.WECHAT_SECRET ?? generated.WECHAT_SECRET,
  };
}

/** Starts the simulator and waits until it answers. */
export async function startSimulator({ dataDir, port, productUrl, env = {}, logFile }) {
  const simulator = new ChildServer('wechat-simulator', process.execPath, ['--enable-source-maps', join(built, 'wechat-simulator/main.js')], {
    env: { ...env, ...wechatIdentity(dataDir, env), DATA_DIR: dataDir, WECHAT_SIM_PORT: String(port), PRODUCT_URL: productUrl },
    logFile,
  });
  await readyOrStopped(simulator, `http://127.0.0.1:${port}/sim/personas`);
  return simulator;
}

/** Starts the server and waits until it is ready for work. `simulatorPort` null = the real WeChat. */
export async function startServer({ dataDir, port, simulatorPort, env = {}, logFile, nodeArgs = [] }) {
  const wechat = simulatorPort === null ? {} : { WECHAT_BASE_URL: `http://127.0.0.1:${simulatorPort}`, SIMULATOR_URL: `http://localhost:${simulatorPort}` };
  const server = new ChildServer('server', process.execPath, ['--enable-source-maps', ...nodeArgs, join(built, 'main.js')], {
    env: { ...env, ...wechat, DATA_DIR: dataDir, PORT: String(port) },
    logFile,
  });
  await readyOrStopped(server, `http://127.0.0.1:${port}/health/ready`);
  return server;
}

async function readyOrStopped(child, url) {
  try {
    await child.ready(url);
  } catch (error) {
    await child.stop();
    throw error;
  }
}
