import { existsSync, readFileSync } from 'node:fs';
import { fail, root, run, seconds } from './run-process.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const packagesOf = (file) => JSON.parse(readFileSync(`${root}/${file}`, 'utf8')).packages;

/**
 * Whether node_modules holds what package-lock.json says. npm writes `node_modules/.package-lock.json` as the last act
 * of each install; packages for other platforms are optional and may be missing.
 */
function isInstalled() {
  if (!existsSync(`${root}/node_modules/.package-lock.json`)) return false;
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(([path, locked]) => {
    if (!path.includes('node_modules/')) return true;
    const found = installed[path];
    return found ? found.version === locked.version && found.link === locked.link : Boolean(locked.optional || locked.devOptional || locked.peer);
  });
}

/**
 * Installs the locked packages when node_modules is missing or no longer what package-lock.json says; those that build,
 * too, which npm leaves out under NODE_ENV=production.
 */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('· 正在安装依赖（首次约 1–3 分钟）… Installing packages (1–3 minutes the first time)');
  const { code, milliseconds } = await run(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) fail('依赖安装失败，请检查网络后重试。', 'Installing the packages failed: see the lines above.', code);
  console.log(`✓ 依赖已安装 Packages installed (${seconds(milliseconds)})`);
}
