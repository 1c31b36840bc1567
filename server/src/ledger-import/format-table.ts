import { stringify } from 'csv-stringify/sync';
import { columnsOf, type Column, type LedgerRow, type TableName } from './template.js';

/** A byte order mark lets spreadsheet programs see that the file is UTF-8. */
const BOM = '\ufeff';

function formatCell(column: Column, value: string | number | null): string {
  if (value === null) return '';
  if (!column.choices) return String(value);
  const label = Object.keys(column.choices).find((key) => column.choices![key] === value);
  if (label === undefined) throw new Error(`"${value}" is no choice of the column ${column.heading}`);
  return label;
}

/** A file of the template with its headings, as `readTable` reads it. */
export function formatTable<T extends TableName>(table: T, rows: readonly LedgerRow<T>[]): string {
  const columns = columnsOf(table);
  const records = rows.map((row) => columns.map(([key, column]) => formatCell(column, (row as Record<string, string | number | null>)[key] ?? null)));
  return BOM + stringify([columns.map(([, column]) => column.heading), ...records], { record_delimiter: 'windows' });
}
