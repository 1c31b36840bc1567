import { checkCell } from './check-cell.js';
import type { Column } from './template.js';

const column = (kind: Column['kind'], more: Partial<Column> = {}): Column => ({ heading: '列', help: '', example: '', kind, ...more });

describe('a cell', () => {
  it.each<[Column, string, string | number | null]>([
    [column('text'), '  北关村 ', '北关村'],
    [column('text'), '', null],
    [column('phone'), '１５４００００１２３４', '15400001234'],
    [column('phone'), "'15400001234", '15400001234'],
    [column('id-number'), '11010519491231002x', '11010519491231002X'],
    [column('date'), '2026/11/2', '2026-11-02'],
    [column('date'), '2026年11月2日', '2026-11-02'],
    [column('integer', { min: 1, max: 4 }), '3', 3],
    [column('choice', { choices: { 是: 'yes' } }), '是', 'yes'],
    [column('account'), '6299900000000000010', '6299900000000000010'],
  ])('is read by its kind: %j %s → %s', (rule, raw, value) => {
    expect(checkCell(rule, raw)).toEqual({ value });
  });

  it.each<[Column, string, string]>([
    [column('text', { required: true }), ' ', '必填'],
    [column('text', { max: 3 }), '南河照村', '最多3个字'],
    [column('phone'), '2540000123', '11位'],
    [column('account'), '6.29999E+18', '科学计数'],
    [column('division'), '130629', '12位'],
    [column('grid'), '130629200207', '15位'],
    [column('county'), '130629000000', '6位'],
    [column('date'), '2026-02-30', '有效的日期'],
    [column('integer', { min: 1, max: 4 }), '5', '1至4'],
    [column('integer', { min: 1, max: 4 }), '1.5', '1至4'],
    [column('choice', { choices: { 是: 'yes', 否: 'no' } }), '也许', '只能填：是、否'],
    [column('choice', { choices: { 是: 'yes' } }), 'constructor', '只能填'],
    [column('code', { max: 4 }), 'RC-0012', '最多4个字符'],
    [column('code'), '=cmd()', '只能用'],
    [column('id-number'), '110105194912310021', '最后一位不对'],
  ])('is refused: %j %s (%s)', (rule, raw, words) => {
    const result = checkCell(rule, raw);
    expect('problem' in result && result.problem).toContain(words);
  });

  it('never repeats what stood in it', () => {
    for (const kind of ['phone', 'id-number', 'account', 'division', 'grid', 'date'] as const) {
      const result = checkCell(column(kind), '身份证110105x');
      expect('problem' in result ? result.problem : '身份证110105x').not.toContain('110105x');
    }
  });
});
