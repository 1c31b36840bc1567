import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkLedger } from './check-ledger.policy.js';
import { ImportProblems } from './import-problems.js';
import { readTable } from './read-table.js';
import { TABLE_NAMES, TEMPLATE, type Ledger, type TableName } from './template.js';

async function bytesOf(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads and checks the whole folder, one file after another; with any problem the ledger must not be written. */
export async function readLedger(folder: string, onTable: (table: TableName, rows: number) => void = () => {}): Promise<{ ledger: Ledger; problems: ImportProblems }> {
  const problems = new ImportProblems();
  const ledger: Partial<Record<TableName, unknown>> = {};
  for (const table of TABLE_NAMES) {
    const rows = readTable(table, await bytesOf(join(folder, TEMPLATE[table].file)), problems);
    ledger[table] = rows;
    onTable(table, rows.length);
  }
  // Every table has just been filled in.
  const whole = ledger as Ledger;
  checkLedger(whole, problems);
  return { ledger: whole, problems };
}
