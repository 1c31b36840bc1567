import type { ImportProblems } from './import-problems.js';
import { TEMPLATE, type Column, type TableName } from './template.js';

/** Reports a problem at a row's column of one table. */
export type Report<T extends TableName> = (row: { line: number }, key: keyof (typeof TEMPLATE)[T]['columns'] | null, text: string) => void;

export function reportIn<T extends TableName>(table: T, problems: ImportProblems): Report<T> {
  const columns: Readonly<Record<string, Column>> = TEMPLATE[table].columns;
  return (row, key, text) => problems.add(TEMPLATE[table].file, row.line, key === null ? null : columns[String(key)]!.heading, text);
}
