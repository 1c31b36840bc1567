import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run-process.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.swc', '.cache']);
const isTest = (path) => /\.spec\.tsx?$/.test(path);

function* filesUnder(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) {
    if (!isTest(path)) yield path;
    return;
  }
  for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (!SKIPPED.has(entry.name)) yield* filesUnder(join(path, entry.name));
  }
}

/**
 * Hash of what the given files and folders (relative to the root) hold, tests left out, and of further words such as
 * settings: the same inputs give the same hash on every machine.
 */
export function contentHash(paths, words = []) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const path of paths) {
    for (const file of filesUnder(join(root, path))) {
      hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 24);
}
