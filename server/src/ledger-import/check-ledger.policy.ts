/**
 * Rules between the rows and files of a ledger: each key once, each reference leads to a row, and the organisation is
 * one in which no ticket can be left without a lead (domain.md, "The three grids", "Routing").
 */
import { checkHouseholds } from './check-households.policy.js';
import { checkOrganisation } from './check-organisation.policy.js';
import { checkTies } from './check-ties.policy.js';
import type { ImportProblems } from './import-problems.js';
import { indexLedger } from './ledger-index.js';
import { TABLE_NAMES, TEMPLATE, type Column, type Ledger, type TableName } from './template.js';

function checkKeys(table: TableName, rows: readonly { line: number }[], problems: ImportProblems): void {
  const { file, columns } = TEMPLATE[table];
  const key: readonly string[] = TEMPLATE[table].key;
  const headings = key.map((name) => (columns as Readonly<Record<string, Column>>)[name]!.heading).join('、');
  const lines = new Map<string, number>();
  for (const row of rows as readonly (Record<string, unknown> & { line: number })[]) {
    const value = JSON.stringify(key.map((name) => row[name]));
    const first = lines.get(value);
    if (first === undefined) lines.set(value, row.line);
    else problems.add(file, row.line, headings, `与第${first}行重复`);
  }
}

export function checkLedger(ledger: Ledger, problems: ImportProblems): void {
  for (const table of TABLE_NAMES) checkKeys(table, ledger[table], problems);
  const index = indexLedger(ledger);
  checkOrganisation(ledger, index, problems);
  checkHouseholds(ledger, index, problems);
  checkTies(ledger, index, problems);
}
