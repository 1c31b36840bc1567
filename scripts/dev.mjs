/** `npm run dev`: the product with both sides watched: tsc and Taro rebuild, and the server restarts by itself. */
import './require-node.mjs';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { ChildServer, ServerGroup, isPortFree } from './child-server.mjs';
import { ensureInstalled } from './install.mjs';
import { hasDemo, loadDemo, startServer, startSimulator } from './product.mjs';
import { bin, fail, root } from './run-process.mjs';

const port = Number(process.env.PORT || 3000);
const simulatorPort = Number(process.env.WECHAT_SIM_PORT || 3001);
const dataDir = resolve(root, process.env.DATA_DIR || './data');

for (const wanted of [port, simulatorPort]) if (!(await isPortFree(wanted))) fail(`端口 ${wanted} 已被占用。`, `Port ${wanted} is in use.`);
const group = new ServerGroup();
await ensureInstalled();
await build(['server', 'h5']);
mkdirSync(dataDir, { recursive: true });
if (!hasDemo(dataDir)) await loadDemo({ dataDir, env: { DATA_DIR: dataDir } });

group.add(await startSimulator({ dataDir, port: simulatorPort, productUrl: `http://localhost:${port}` }));
group.add(new ChildServer('tsc', bin('tsc'), ['-p', 'server/tsconfig.json', '--watch', '--preserveWatchOutput']));
group.add(new ChildServer('taro', bin('taro'), ['build', '--type', 'h5', '--watch'], { cwd: `${root}/miniprogram` }));
group.add(await startServer({ dataDir, port, simulatorPort, nodeArgs: ['--watch', '--watch-preserve-output'] }));
console.log(`\n✓ http://localhost:${port} · http://localhost:${simulatorPort} · 改动后自动重建，刷新浏览器即可 rebuilt on each change: reload the page`);
