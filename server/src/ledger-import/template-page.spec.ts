import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkCell } from './check-cell.js';
import { columnsOf, TABLE_NAMES, TEMPLATE } from './template.js';
import { templateTables } from './template-page.js';

const page = resolve(__dirname, '../../../docs/import-template.md');
const BEGIN = '<!-- tables: drawn from server/src/ledger-import/template.ts by UPDATE_DOCS=1 npx jest template-page -->\n';
const END = '<!-- end of the tables -->';

describe('docs/import-template.md', () => {
  it('shows the tables that the import reads', () => {
    const text = readFileSync(page, 'utf8');
    const [before, rest] = text.split(BEGIN) as [string, string];
    const wanted = `${before}${BEGIN}\n${templateTables()}\n${END}${rest.split(END)[1]}`;
    if (process.env['UPDATE_DOCS']) writeFileSync(page, wanted);
    expect(readFileSync(page, 'utf8')).toBe(wanted);
  });

  it('gives an example for each column that the import accepts', () => {
    const refused = TABLE_NAMES.flatMap((table) => columnsOf(table)
      .filter(([, column]) => 'problem' in checkCell(column, column.example))
      .map(([key]) => `${TEMPLATE[table].file} ${key}`));
    expect(refused).toEqual([]);
  });

  it('names as key only columns that there are', () => {
    for (const table of TABLE_NAMES) {
      const columns = columnsOf(table).map(([key]) => key);
      expect(TEMPLATE[table].key.every((key) => columns.includes(key))).toBe(true);
    }
  });
});
