/** `npm start`: everything up to a running product with a demo county. Plain Node: node_modules may not exist yet. */
import './require-node.mjs';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from './build.mjs';
import { ServerGroup, isPortFree } from './child-server.mjs';
import { ensureInstalled } from './install.mjs';
import { hasDemo, loadDemo, startServer, startSimulator } from './product.mjs';
import { fail, root, seconds } from './run-process.mjs';

const HELP = `npm start：安装、构建、准备数据并启动包联
  Installs, builds, migrates, loads the demo county on the first run, and serves:
    http://localhost:3000   小程序的浏览器版和接口 the mini-program in the browser, and the API
    http://localhost:3001   微信模拟器：每个人的手机收件箱 the WeChat simulator's inboxes (development only)

  PORT             3000     WECHAT_SIM_PORT  3001     DATA_DIR  ./data
  DB               sqlite | mysql (DATABASE_URL=mysql://user:password@host:port/database)
  NODE_ENV=production       不装演示数据、不启动模拟器；密钥必须自己给 no demo, no simulator, secrets must be given
  全部配置见 README 的表 The whole table is in the README.
  Ctrl-C 停止 stops. npm run reset 清空数据重来 starts over.`;

const STEPS = {
  demo: '生成演示县的台账（人物均为虚构） making the demo county’s ledger (invented persons)',
  import: '建库并导入台账 migrating and importing the ledger',
};

const production = process.env.NODE_ENV === 'production';
const port = Number(process.env.PORT || 3000);
const simulatorPort = production ? null : Number(process.env.WECHAT_SIM_PORT || 3001);
const dataDir = resolve(root, process.env.DATA_DIR || './data');

if (process.argv.includes('--help') || process.argv.includes('-h')) {
  console.log(HELP);
} else {
  const group = new ServerGroup();
  await main(group).catch((error) => {
    if (group.stopping) return undefined;
    console.error(`\n✗ 启动失败 could not start\n${error.message}`);
    return group.stop(1);
  });
}

async function main(group) {
  const started = performance.now();
  await refuseBusyPort(port, 'PORT');
  if (simulatorPort !== null) await refuseBusyPort(simulatorPort, 'WECHAT_SIM_PORT');
  await ensureInstalled();
  await build(['server', 'h5']);
  mkdirSync(dataDir, { recursive: true });
  if (!production && !hasDemo(dataDir)) await prepareDemo();

  const logs = join(dataDir, 'logs');
  if (simulatorPort !== null) {
    group.add(await startSimulator({ dataDir, port: simulatorPort, productUrl: `http://localhost:${port}`, logFile: join(logs, 'wechat-simulator.log') }));
  }
  group.add(await startServer({ dataDir, port, simulatorPort, logFile: production ? undefined : join(logs, 'server.log') }));
  console.log(welcome(performance.now() - started, logs));
}

async function prepareDemo() {
  const started = performance.now();
  await loadDemo({ dataDir, env: { DATA_DIR: dataDir }, onStep: (name) => console.log(`· ${STEPS[name]} …`) });
  console.log(`✓ 演示县已就绪 the demo county is ready (${seconds(performance.now() - started)})`);
}

async function refuseBusyPort(wanted, name) {
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) fail(`${name} 应是 1–65535 的端口号。`, `${name} must be a port number.`);
  if (await isPortFree(wanted)) return;
  fail(
    `端口 ${wanted} 已被占用。请先停掉占用它的程序，或换一个端口：${name}=${wanted + 10} npm start`,
    `Port ${wanted} is in use: stop what uses it, or choose another one with ${name}.`,
  );
}

function welcome(milliseconds, logs) {
  const lines = [`\n✓ 包联已启动 Baolian is running (${seconds(milliseconds)})`, '', `  小程序（浏览器版） http://localhost:${port}`];
  if (simulatorPort === null) return lines.join('\n');
  lines.push(
    `  接口文档           http://localhost:${port}/api/docs`,
    `  微信模拟器         http://localhost:${simulatorPort}   每个人的手机：收消息、点开`,
    `  数据               ${dataDir}`,
    `  日志               ${logs}`,
    ...whoOneCanBe(),
    '',
    '  Ctrl-C 停止 · npm run reset 清空重来',
  );
  return lines.join('\n');
}

/** At most two people of each role, in the order of the file. */
function whoOneCanBe() {
  const file = join(dataDir, 'personas.json');
  if (!existsSync(file)) return [];
  const seen = new Map();
  const handful = JSON.parse(readFileSync(file, 'utf8')).filter(({ role }) => {
    seen.set(role, (seen.get(role) ?? 0) + 1);
    return seen.get(role) <= 2;
  });
  return ['', '  可以扮演（登录页和模拟器里还有更多；人物均为虚构）：', ...handful.slice(0, 8).map(({ name, note }) => `    ${name}  ${note}`)];
}
