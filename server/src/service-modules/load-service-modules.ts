import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { checkServiceModules } from '../../../shared/check-service-module.js';
import type { ServiceModule } from '../../../shared/service-module.js';

/** The rows that come with the product, compiled beside the server. */
export const OWN_SERVICE_MODULES = join(__dirname, '../../../shared/service-modules');

const LISTS = ['fields', 'routing', 'stages', 'fits', 'materials', 'questions', 'answerTemplates'] as const;
const load = createRequire(__filename);

function isServiceModule(value: unknown): value is ServiceModule {
  if (typeof value !== 'object' || value === null || !('code' in value) || !('clocks' in value)) return false;
  const row = value as Record<string, unknown>;
  return typeof row.code === 'string' && LISTS.every((list) => Array.isArray(row[list]));
}

/** One row a file; a file without one would be a module that silently does not exist. */
function loadRow(path: string): ServiceModule {
  const rows = Object.values(load(path) as Record<string, unknown>).filter(isServiceModule);
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`${path} exports ${rows.length} service modules instead of one`);
  return row;
}

/** Files of rows: compiled ones, or the sources where the server itself runs from source (tests). */
function rowFiles(folder: string): string[] {
  const extension = extname(__filename);
  const isRow = (name: string): boolean => name.endsWith(extension) && !/\.(spec|d)\.[jt]s$/.test(name);
  return readdirSync(folder).filter(isRow).sort().map((name) => join(folder, name));
}

/**
 * Every service module, in the order in which residents see them. A module is found by its file being in one of the
 * folders, so that a fourteenth is one new file. Throws at boot, naming each fault, if a row does not hold together.
 */
export function loadServiceModules(folders: readonly string[] = [OWN_SERVICE_MODULES]): ServiceModule[] {
  const rows = folders.flatMap(rowFiles).map(loadRow);
  const faults = rows.length > 0 ? checkServiceModules(rows) : [`no service module in ${folders.join(', ')}`];
  if (faults.length > 0) throw new Error(`Service modules cannot be used:\n- ${faults.join('\n- ')}`);
  return rows.sort((a, b) => a.order - b.order);
}
