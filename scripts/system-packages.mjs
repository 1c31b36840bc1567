import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { findMariadb } from './private-mariadb.mjs';
import { run } from './run-process.mjs';

const CHROMIUM = { title: 'Chromium', find: findChromium, packages: ['chromium', 'fonts-noto-cjk'] };
const MARIADB = { title: 'MariaDB', find: findMariadb, packages: ['mariadb-server'] };

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get') && !process.env.NO_APT;

/** Installs a system program when it is missing and this is root on Debian. @returns whether it is there now */
async function ensure({ title, find, packages }) {
  if (find()) return true;
  if (!canInstall()) return false;
  console.log(`· 正在安装 ${title} … installing ${packages.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env, quiet: true });
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true });
  if (code !== 0) console.error(output.split('\n').slice(-10).join('\n'));
  return Boolean(find());
}

export const ensureChromium = () => ensure(CHROMIUM);
export const ensureMariadb = () => ensure(MARIADB);
