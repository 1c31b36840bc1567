/** `node scripts/build.mjs server|h5|weapp …`: builds what has changed, judged by the content of its inputs. */
import './require-node.mjs';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { contentHash } from './content-hash.mjs';
import { ensureInstalled } from './install.mjs';
import { bin, fail, root, run, seconds } from './run-process.mjs';
import { withLock } from './lock.mjs';

const stampFolder = `${root}/.cache/builds`;
const miniProgramInputs = ['miniprogram/src', 'miniprogram/config', 'miniprogram/types', 'miniprogram/package.json', 'miniprogram/babel.config.js', 'miniprogram/tsconfig.json', 'project.config.json', 'shared', 'package-lock.json'];
const taro = (type) => ({ command: bin('taro'), args: ['build', '--type', type], cwd: `${root}/miniprogram`, env: { NODE_ENV: 'production' } });

const TARGETS = {
  server: {
    title: '服务端 server',
    inputs: ['server/src', 'server/data', 'server/tsconfig.json', 'server/package.json', 'tsconfig.json', 'shared', 'package-lock.json'],
    product: 'server/dist/server/src/main.js',
    step: { command: bin('tsc'), args: ['-p', 'server/tsconfig.json'] },
    after: () => {
      removeOrphans('server/dist/server/src', 'server/src');
      removeOrphans('server/dist/shared', 'shared');
    },
  },
  h5: { title: '浏览器版小程序 H5', inputs: miniProgramInputs, product: 'miniprogram/dist/h5/index.html', step: taro('h5') },
  weapp: { title: '微信小程序 weapp', inputs: miniProgramInputs, settings: ['TARO_APP_API_BASE'], product: 'miniprogram/dist/weapp/app.json', step: taro('weapp') },
};

/** What the target would be built from now. */
export function buildHash(name) {
  const { inputs, settings = [] } = TARGETS[name];
  return contentHash(inputs, [name, process.versions.node.split('.')[0], ...settings.map((setting) => process.env[setting] ?? '')]);
}

/** tsc leaves the output of sources that are gone: a stale file could still be loaded. */
function removeOrphans(outputs, sources) {
  for (const entry of readdirSync(join(root, outputs), { withFileTypes: true })) {
    const output = join(outputs, entry.name);
    const source = join(sources, entry.name);
    if (entry.isDirectory() && existsSync(join(root, source))) removeOrphans(output, source);
    else if (entry.isDirectory() || !existsSync(join(root, source.replace(/\.js(?:\.map)?$/, '.ts')))) rmSync(join(root, output), { recursive: true });
  }
}

/** Builds the targets whose inputs have changed since their last build. Errors: a message and the end of the script. */
export async function build(names) {
  const stale = names.filter((name) => !isFresh(name));
  if (stale.length === 0) return;
  mkdirSync(stampFolder, { recursive: true });
  await Promise.all(stale.map((name) => withLock(`${stampFolder}/${name}.lock`, () => buildOne(name))));
}

const stampOf = (name) => `${stampFolder}/${name}.hash`;
const isFresh = (name) => existsSync(join(root, TARGETS[name].product)) && existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === buildHash(name);

async function buildOne(name) {
  // Another process may have built it while this one waited for the lock.
  if (isFresh(name)) return;
  const { title, step, after } = TARGETS[name];
  const hash = buildHash(name);
  console.log(`· 正在构建 ${title} … building`);
  const { code, output, milliseconds } = await run(step.command, step.args, { cwd: step.cwd, env: step.env, quiet: true });
  if (code !== 0 || !existsSync(join(root, TARGETS[name].product))) {
    console.error(output.split('\n').slice(-60).join('\n') || `${TARGETS[name].product} was not made`);
    fail(`构建 ${title} 失败。`, `Building ${name} failed: see the lines above.`);
  }
  after?.();
  writeFileSync(stampOf(name), hash);
  console.log(`✓ ${title} 已构建 built (${seconds(milliseconds)})`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !(name in TARGETS));
  if (names.length === 0 || unknown) fail(`用法：node scripts/build.mjs ${Object.keys(TARGETS).join('|')}`, 'Name at least one of the targets.', 2);
  await ensureInstalled();
  await build(names);
}
