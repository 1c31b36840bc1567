/** `npm run reset [-- --yes]`: deletes the data folder, so that the next start begins with a new demo county. */
import './require-node.mjs';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve, sep } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { isPortFree } from './child-server.mjs';
import { fail, root } from './run-process.mjs';

const dataDir = resolve(root, process.env.DATA_DIR || './data');
/** What the product keeps there: a folder without any of it is somebody else's. */
const OURS = ['baolian.db', 'secrets.json', 'personas.json', '.demo-loaded'];

if (process.env.NODE_ENV === 'production') fail('生产环境不能清空数据。', 'reset is refused in production.');
if (!existsSync(dataDir) || readdirSync(dataDir).length === 0) {
  console.log(`没有数据可清空 nothing to delete: ${dataDir}`);
  process.exit(0);
}
if ([root, homedir(), sep].includes(dataDir) || root.startsWith(dataDir + sep) || !readdirSync(dataDir).some((name) => OURS.includes(name))) {
  fail(`${dataDir} 不像是包联的数据目录，不敢删除。请检查 DATA_DIR。`, 'This does not look like a data folder of Baolian: check DATA_DIR.');
}
if (!(await isPortFree(Number(process.env.PORT || 3000)))) fail('包联似乎还在运行，请先停止（Ctrl-C）。', 'The product seems to be running: stop it first.');
if (!process.argv.includes('--yes')) {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`将删除 ${dataDir} 里的全部数据，确定吗？Delete all data in it? (y/N) `);
  terminal.close();
  if (!/^y(es)?$/i.test(answer.trim())) {
    console.log('没有删除 nothing was deleted');
    process.exit(0);
  }
}
rmSync(dataDir, { recursive: true });
console.log(`✓ 已清空 deleted: ${dataDir}`);
if (process.env.DB === 'mysql') console.log('  DATABASE_URL 指向的数据库没有动 the database at DATABASE_URL was left alone');
