import { ImportProblems } from './import-problems.js';
import { decodeText, readTable } from './read-table.js';

const HEAD = '小组编码,原村网格编码,小组名称';
const read = (text: string | Uint8Array | null): { rows: ReturnType<typeof readTable<'cells'>>; lines: string[] } => {
  const problems = new ImportProblems();
  const rows = readTable('cells', typeof text === 'string' ? new TextEncoder().encode(text) : text, problems);
  return { rows, lines: problems.lines() };
};

describe('reading a file of the template', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    for (const mark of ['', '\ufeff']) {
      expect(read(`${mark}${HEAD}\n01,130629200207001,第一组\n`)).toEqual({ rows: [{ line: 2, code: '01', gridCode: '130629200207001', name: '第一组' }], lines: [] });
    }
  });

  it('reads GB18030, as Chinese spreadsheet programs save CSV', () => {
    const file = Buffer.from('0KHX6bHgwuss1K205c34uPGx4MLrLNCh1+nD+7PGDQowMSwxMzA2MjkyMDAyMDcwMDEstdrSu9fpDQo=', 'base64');
    expect(decodeText(file)).toContain('第一组');
    expect(read(file).rows).toEqual([{ line: 2, code: '01', gridCode: '130629200207001', name: '第一组' }]);
  });

  it('takes the columns in any order and ignores blank lines', () => {
    const { rows, lines } = read('小组名称,小组编码,原村网格编码\r\n\r\n第一组,01,130629200207001\r\n,,\r\n');
    expect(lines).toEqual([]);
    expect(rows).toEqual([{ line: 3, code: '01', gridCode: '130629200207001', name: '第一组' }]);
  });

  it('names file, line and column of each problem, also after a cell with line breaks', () => {
    const { rows, lines } = read(`${HEAD}\n01,130629200207001,"第一\n组"\n02,1306,第二组\n,130629200207001,\n`);
    expect(rows.map(({ code }) => code)).toEqual(['01']);
    expect(lines).toEqual([
      'cells.csv 第4行 “原村网格编码”列：网格编码应为15位数字：12位区划代码加3位顺序号',
      'cells.csv 第5行 “小组编码”列：必填，不能为空',
      'cells.csv 第5行 “小组名称”列：必填，不能为空',
    ]);
  });

  it.each([
    ['小组编码,原村网格编码\n01,130629200207001\n', 'cells.csv 第1行 “小组名称”列：缺少这一列'],
    [`${HEAD},备注\n01,130629200207001,第一组,x\n`, 'cells.csv 第1行 “备注”列：模板里没有这一列，请删去或改成模板的列名'],
    [`${HEAD},小组编码\n`, 'cells.csv 第1行 “小组编码”列：这一列出现了两次'],
    [`${HEAD}\n01,130629200207001,第一组,多\n`, 'cells.csv 第2行：这一行有4格，列名只有3个，请检查逗号'],
    [`${HEAD}\n01,"130629200207001,第一组\n`, 'cells.csv：不是有效的 CSV 文件（引号没有成对），请从模板重新另存'],
    ['', 'cells.csv：文件是空的，第一行应为列名'],
  ])('says what is wrong with %j', (text, line) => {
    expect(read(text).lines).toEqual([line]);
  });

  it('does without an optional file and asks for a required one', () => {
    expect(read(null)).toEqual({ rows: [], lines: [] });
    const problems = new ImportProblems();
    readTable('households', null, problems);
    expect(problems.lines()).toEqual(['households.csv：没有找到这个文件']);
  });

  it('shows at most 200 problems and counts the rest', () => {
    const { lines } = read(`${HEAD}\n${'01,x,第一组\n'.repeat(250)}`);
    expect(lines).toHaveLength(201);
    expect(lines[200]).toBe('…… 还有 50 处问题未列出，请先改正以上各处');
  });
});
