import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A folder with this file holds invented persons: what is imported from it is marked so, and production refuses it. */
export const INVENTED_MARKER = 'INVENTED.txt';

export function isInvented(folder: string): boolean {
  return existsSync(join(folder, INVENTED_MARKER));
}
