import { idNumberProblem } from '../../../shared/id-number.js';
import type { Column } from './template.js';

export type CellResult = { value: string | number | null } | { problem: string };

const SHAPES = {
  code: [/^[0-9A-Za-z一-龥][0-9A-Za-z一-龥_./-]*$/u, '只能用数字、字母、汉字和 - _ . /'],
  phone: [/^1[3-9]\d{9}$/, '手机号应为11位数字，请核对'],
  account: [/^\d{10,30}$/, '账号应为10至30位数字，请核对（表格软件可能把它变成了科学计数）'],
  county: [/^\d{6}$/, '县代码应为6位数字'],
  division: [/^\d{12}$/, '区划代码应为12位数字（表格软件可能把它变成了科学计数）'],
  grid: [/^\d{15}$/, '网格编码应为15位数字：12位区划代码加3位顺序号'],
} as const satisfies Record<string, readonly [RegExp, string]>;

/** Spreadsheets add blanks, full-width digits, and a leading apostrophe or tab to keep long numbers as text. */
function tidy(raw: string): string {
  return raw.normalize('NFKC').replace(/[\u200b\ufeff]/g, '').trim().replace(/^'(?=\d)/, '');
}

function isRealDate(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** "2026-11-2", "2026/11/02", "2026年11月2日" → "2026-11-02"; anything else is null. */
function readDate(text: string): string | null {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return null;
  const date = `${match[1]}-${match[2]!.padStart(2, '0')}-${match[3]!.padStart(2, '0')}`;
  return isRealDate(date) ? date : null;
}

/** One cell by its column's rule. The problem is in Chinese and never repeats personal data. */
export function checkCell(column: Column, raw: string): CellResult {
  const text = tidy(raw);
  if (text === '') return column.required ? { problem: '必填，不能为空' } : { value: null };
  switch (column.kind) {
    case 'text':
      return [...text].length <= (column.max ?? 100) ? { value: text } : { problem: `最多${column.max ?? 100}个字` };
    case 'integer': {
      const [min, max] = [column.min ?? 0, column.max ?? Number.MAX_SAFE_INTEGER];
      const value = Number(text);
      return /^\d{1,9}$/.test(text) && value >= min && value <= max ? { value } : { problem: `应为${min}至${max}的整数` };
    }
    case 'date': {
      const value = readDate(text);
      return value === null ? { problem: '日期应写成 2026-11-02 这样，并且是有效的日期' } : { value };
    }
    case 'choice': {
      const choices = column.choices ?? {};
      return Object.hasOwn(choices, text) ? { value: choices[text]! } : { problem: `只能填：${Object.keys(choices).join('、')}` };
    }
    case 'id-number': {
      const value = text.toUpperCase();
      const problem = idNumberProblem(value);
      return problem === null ? { value } : { problem };
    }
    default: {
      const [shape, problem] = SHAPES[column.kind];
      if (column.max !== undefined && text.length > column.max) return { problem: `最多${column.max}个字符` };
      return shape.test(text) ? { value: text } : { problem };
    }
  }
}
