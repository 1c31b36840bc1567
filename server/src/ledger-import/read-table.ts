import { parse } from 'csv-parse/sync';
import { checkCell } from './check-cell.js';
import type { ImportProblems } from './import-problems.js';
import { columnsOf, TEMPLATE, type ReadRow, type TableName } from './template.js';

/** No ledger file comes near this; what is larger is not one (trust.md: size-capped before parsing). */
export const MAX_FILE_BYTES = 200 * 1024 * 1024;

/** UTF-8 with or without BOM; else GB18030, in which Chinese spreadsheet programs save CSV. Null: neither. */
export function decodeText(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding.
    }
  }
  return null;
}

interface RawRecord { cells: string[]; line: number }

/** The file's records with the line on which each begins, blank ones left out; null when the quotes don't pair. */
function parseRecords(text: string): RawRecord[] | null {
  let records: string[][];
  try {
    records = parse(text, { relax_column_count: true, bom: true });
  } catch {
    return null;
  }
  let line = 1;
  return records.flatMap((cells) => {
    const record = { cells, line };
    line += 1 + cells.reduce((sum, cell) => sum + (cell.includes('\n') || cell.includes('\r') ? cell.match(/\r\n|\n|\r/g)!.length : 0), 0);
    return cells.every((cell) => cell.trim() === '') ? [] : [record];
  });
}

/** Index in the record of each of the table's columns; null when the headings are unusable. */
function placeColumns(table: TableName, headings: string[], problems: ImportProblems): number[] | null {
  const { file } = TEMPLATE[table];
  const tidied = headings.map((heading) => heading.normalize('NFKC').trim());
  const known = new Set(columnsOf(table).map(([, column]) => column.heading.normalize('NFKC')));
  let usable = true;
  for (const heading of new Set(tidied)) {
    if (heading !== '' && !known.has(heading)) {
      problems.add(file, 1, heading, '模板里没有这一列，请删去或改成模板的列名');
      usable = false;
    } else if (heading !== '' && tidied.indexOf(heading) !== tidied.lastIndexOf(heading)) {
      problems.add(file, 1, heading, '这一列出现了两次');
      usable = false;
    }
  }
  const places = columnsOf(table).map(([, column]) => {
    const index = tidied.indexOf(column.heading.normalize('NFKC'));
    if (index === -1 && column.required) {
      problems.add(file, 1, column.heading, '缺少这一列');
      usable = false;
    }
    return index;
  });
  return usable ? places : null;
}

/**
 * Reads one file of the template. Rows with a problem are reported and left out; `bytes` null means that the file is
 * not there.
 */
export function readTable<T extends TableName>(table: T, bytes: Uint8Array | null, problems: ImportProblems): ReadRow<T>[] {
  const template = TEMPLATE[table];
  const { file } = template;
  if (bytes === null) {
    if (!('optional' in template)) problems.add(file, null, null, '没有找到这个文件');
    return [];
  }
  if (bytes.byteLength > MAX_FILE_BYTES) {
    problems.add(file, null, null, '文件太大，不像是台账文件');
    return [];
  }
  const text = decodeText(bytes);
  if (text === null) {
    problems.add(file, null, null, '文字编码不能识别，请另存为 UTF-8 编码的 CSV');
    return [];
  }
  const records = parseRecords(text);
  if (records === null) {
    problems.add(file, null, null, '不是有效的 CSV 文件（引号没有成对），请从模板重新另存');
    return [];
  }
  const [head, ...body] = records;
  if (!head) {
    problems.add(file, null, null, '文件是空的，第一行应为列名');
    return [];
  }
  const places = placeColumns(table, head.cells, problems);
  if (places === null) return [];
  return body.flatMap((raw) => readRow<T>(table, raw, places, head.cells.length, problems) ?? []);
}

function readRow<T extends TableName>(table: T, raw: RawRecord, places: number[], width: number, problems: ImportProblems): ReadRow<T> | null {
  const { file } = TEMPLATE[table];
  const { cells, line } = raw;
  if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '')) {
    problems.add(file, line, null, `这一行有${cells.length}格，列名只有${width}个，请检查逗号`);
    return null;
  }
  const row: Record<string, string | number | null> = { line };
  let sound = true;
  columnsOf(table).forEach(([key, column], index) => {
    const result = checkCell(column, cells[places[index]!] ?? '');
    if ('problem' in result) {
      problems.add(file, line, column.heading, result.problem);
      sound = false;
    } else {
      row[key] = result.value;
    }
  });
  // The columns' rules have just made it so; the type can't follow a loop over keys.
  return sound ? (row as unknown as ReadRow<T>) : null;
}
