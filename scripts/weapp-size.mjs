/** Prints the weapp build's packages and fails when one is over its budget. The main package is what no subpackage holds. */
import './require-node.mjs';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './run-process.mjs';

const KIB = 1024;
/** WeChat's own limit is 2 MiB a package; the main package, which everybody waits for, has a budget of its own. */
const MAIN_BUDGET = 1.2 * KIB * KIB;
const SUBPACKAGE_BUDGET = 2 * KIB * KIB;

const folder = join(root, 'miniprogram/dist/weapp');
const { subPackages = [], subpackages = subPackages } = JSON.parse(readFileSync(join(folder, 'app.json'), 'utf8'));
const sizes = new Map([['main', 0], ...subpackages.map((entry) => [entry.root.replace(/\/$/, ''), 0])]);
for (const entry of readdirSync(folder, { recursive: true })) {
  const stat = statSync(join(folder, entry));
  if (!stat.isFile()) continue;
  const path = entry.split(sep).join('/');
  const owner = [...sizes.keys()].find((name) => path.startsWith(`${name}/`)) ?? 'main';
  sizes.set(owner, sizes.get(owner) + stat.size);
}

let over = false;
for (const [name, bytes] of sizes) {
  const budget = name === 'main' ? MAIN_BUDGET : SUBPACKAGE_BUDGET;
  over ||= bytes > budget;
  console.log(`${bytes > budget ? '✗' : '✓'} weapp ${name.padEnd(12)} ${(bytes / KIB).toFixed(0).padStart(6)} KiB of ${(budget / KIB).toFixed(0)} KiB`);
}
process.exitCode = over ? 1 : 0;
