/** The tables of docs/import-template.md, drawn from the template itself. */
import { columnsOf, TABLE_NAMES, TEMPLATE, type Column, type TableName } from './template.js';

const SHAPES: Record<Column['kind'], string> = {
  text: '文字', code: '编号', integer: '整数', date: '日期', choice: '选项', phone: '11位手机号', 'id-number': '18位', account: '10至30位数字',
  county: '6位代码', division: '12位代码', grid: '15位代码',
};

function shapeOf(column: Column): string {
  if (column.choices) return Object.keys(column.choices).join('、');
  if (column.kind === 'integer') return `整数 ${column.min} 至 ${column.max}`;
  return column.max ? `${SHAPES[column.kind]}，最多 ${column.max} 字` : SHAPES[column.kind];
}

function section(table: TableName): string {
  const template = TEMPLATE[table];
  const columns: Readonly<Record<string, Column>> = template.columns;
  const rows = columnsOf(table).map(([, column]) => `| ${column.heading} | ${column.required ? '是' : ''} | ${shapeOf(column)} | ${column.help} | ${column.example} |`);
  const key = template.key.map((name) => columns[name]!.heading).join(' + ');
  return [
    `### ${template.file} ${template.title}${'optional' in template ? '（可以没有这个文件）' : ''}`, '',
    `${template.help}认行的依据：${key}。`, '',
    '| 列名 | 必填 | 填法 | 说明 | 例 |', '|---|---|---|---|---|', ...rows, '',
  ].join('\n');
}

export function templateTables(): string {
  return TABLE_NAMES.map(section).join('\n');
}
