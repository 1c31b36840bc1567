/**
 * Names that say nothing are refused: utils, helpers, common, manager, misc as a file or folder, and index.ts barrels.
 * (An `index.tsx` of a page is Taro's own convention; `miniprogram/config/index.ts` is Taro's too.)
 */
import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './run-process.mjs';

const EMPTY_NAME = /(?:^|\/|[-.])(?:utils?|helpers?|common|managers?|misc)(?=[-./]|$)/i;
const BARREL = /(?:^|\/)index\.[cm]?[jt]s$/;
const OWN_SOURCE = /^(?:server|shared|miniprogram|tests|scripts)\//;
const KEBAB = /^[a-z0-9]+(?:[-.][a-z0-9]+)*\.(?:tsx?|mjs|cjs|js|scss)$/;

/** @returns {string[]} one line for each refused path */
export function namesThatSayNothing(paths) {
  return paths.filter((path) => OWN_SOURCE.test(path)).flatMap((path) => {
    const file = path.slice(path.lastIndexOf('/') + 1);
    if (EMPTY_NAME.test(path)) return [`${path}: the name says nothing; name the file after what it does`];
    if (BARREL.test(path) && path !== 'miniprogram/config/index.ts') return [`${path}: no barrels; import from the file that holds the thing`];
    if (/\.(?:tsx?|mjs|cjs|js|scss)$/.test(file) && !KEBAB.test(file)) return [`${path}: file names are kebab-case`];
    return [];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\n');
  const refused = namesThatSayNothing(paths);
  for (const line of refused) console.error(line);
  process.exit(refused.length ? 1 : 0);
}
