/** The demo's figures, counted from the files alone: nothing here but the CSV reader and the headings of the template. */
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { makeDemoCounty } from './make-demo-county.js';
import { writeDemo } from './write-demo.js';

type Row = Record<string, string>;

async function generate(households: number, seed = 'baolian'): Promise<{ folder: string; table: (file: string) => Promise<Row[]> }> {
  const folder = await mkdtemp(join(tmpdir(), 'baolian-demo-'));
  await writeDemo(folder, makeDemoCounty(households, seed));
  return { folder, table: async (file) => parse(await readFile(join(folder, file)), { columns: true, bom: true }) };
}

async function digest(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of (await readdir(folder)).sort()) hash.update(file).update(await readFile(join(folder, file)));
  return hash.digest('hex');
}

const countBy = (rows: Row[], keyOf: (row: Row) => string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1);
  return counts;
};

describe('the demo county', () => {
  let folder: string;
  let households: Row[], residents: Row[], residences: Row[], grids: Row[], seats: Row[], ties: Row[], cadres: Row[], leaves: Row[], cells: Row[], roster: Row[];
  const idOf = (row: Row): string => row['身份证号']!;
  let gridByCode: Map<string, Row>;
  const gridOf = (code: string): Row => gridByCode.get(code)!;

  beforeAll(async () => {
    const demo = await generate(7428);
    folder = demo.folder;
    [households, residents, residences, grids, seats, ties, cadres, leaves, cells, roster] = await Promise.all(
      ['households', 'residents', 'residences', 'grids', 'seats', 'ties', 'cadres', 'leaves', 'cells', 'desk-roster'].map((name) => demo.table(`${name}.csv`)),
    ) as [Row[], Row[], Row[], Row[], Row[], Row[], Row[], Row[], Row[], Row[]];
    gridByCode = new Map(grids.map((grid) => [grid['网格编码']!, grid]));
  }, 60_000);
  afterAll(() => rm(folder, { recursive: true }));

  it('has the thirteen villages of 八于乡 with 6,188 households and 16,492 people, and the four of the scenes', () => {
    const villages = countBy(households, (row) => row['原村区划代码']!);
    const bayu = [...villages].filter(([code]) => code.startsWith('130629200'));
    expect(bayu).toHaveLength(13);
    expect(villages.get('130629200207')).toBeGreaterThan(0);
    expect(bayu.reduce((sum, [, count]) => sum + count, 0)).toBe(6188);
    expect(residents.filter((row) => row['户编号']!.startsWith('130629200'))).toHaveLength(16_492);
    expect([...villages].filter(([code]) => !code.startsWith('130629200'))).toEqual([
      ['130629103201', 320], ['130629103206', 280], ['130632101214', 300], ['130638101225', 340],
    ]);
  });

  it('lets exactly 263 households live in 北关村', () => {
    expect(new Set(residences.filter((row) => row['区划代码'] === '130629100208').map((row) => row['户编号'])).size).toBe(263);
  });

  it('gives every household a team of its village with one primary and one partner, and no pair more than twelve', () => {
    const pairs = new Map<string, string[]>();
    const teamTies = ties.filter((row) => row['包联对象'] === '户' && gridOf(row['网格编码']!)['网格类型'] === '驻村工作组');
    expect(teamTies.filter((row) => row['网格编码'] !== `${row['对象编号']!.slice(0, 12)}002` || row['绑定'] !== '个人')).toEqual([]);
    for (const tie of teamTies) {
      pairs.set(tie['对象编号']!, [...(pairs.get(tie['对象编号']!) ?? []), `${tie['角色']} ${tie['工号或岗位编号']}`]);
    }
    expect(pairs.size).toBe(households.length);
    const perPair = new Map<string, number>();
    expect(new Set([...pairs.values()].map((pair) => pair.map((line) => line.split(' ')[0]).sort().join('+')))).toEqual(new Set(['主包联+协包联']));
    for (const pair of pairs.values()) {
      const key = pair.map((line) => line.split(' ')[1]).sort().join('+');
      perPair.set(key, (perPair.get(key) ?? 0) + 1);
    }
    expect(Math.max(...perPair.values())).toBeLessThanOrEqual(12);
  });

  it('lets a county leader and a head lead each team, with at least 60 members in a large one', () => {
    const sizes = countBy(households, (row) => row['原村区划代码']!);
    for (const team of grids.filter((row) => row['网格类型'] === '驻村工作组')) {
      const own = seats.filter((row) => row['网格编码'] === team['网格编码']);
      expect(own.filter((row) => row['层级'] === '3' && row['任职人工号'])).toHaveLength(1);
      expect(own.filter((row) => row['层级'] === '2' && row['任职人工号'])).toHaveLength(1);
      if (sizes.get(team['网格编码']!.slice(0, 12))! > 400) expect(own.filter((row) => row['层级'] === '1').length).toBeGreaterThanOrEqual(60);
    }
  });

  it('has two seats of level 1, three to five of level 2 and a level 3 primary for each cell in every home village', () => {
    const villages = grids.filter((row) => row['网格类型'] === '原村' && !row['网格编码']!.slice(9).startsWith('000'));
    expect(villages).toHaveLength(17);
    for (const village of villages) {
      const own = seats.filter((row) => row['网格编码'] === village['网格编码']);
      expect(own.filter((row) => row['层级'] === '3')).toHaveLength(2);
      const level2 = own.filter((row) => row['层级'] === '2').length;
      expect(level2 >= 3 && level2 <= 5).toBe(true);
      expect(gridOf(village['上级网格编码']!)['网格名称']).toMatch(/[乡镇]$/);
    }
    const rungs = new Map(seats.map((row) => [row['岗位编号'], row['层级']]));
    for (const cell of cells) {
      const own = ties.filter((row) => row['包联对象'] === '小组' && row['对象编号'] === cell['小组编码']);
      expect(own.filter((row) => row['角色'] === '主包联').map((row) => rungs.get(row['工号或岗位编号']))).toEqual(['1']);
      expect(own.some((row) => row['角色'] === '成员' && rungs.get(row['工号或岗位编号']) === '2')).toBe(true);
    }
    expect(households.every((row) => cells.some((cell) => cell['小组编码'] === row['小组编码']))).toBe(true);
  });

  it('ties each residence that has a grid to two of its seats', () => {
    const counts = countBy(ties.filter((row) => row['包联对象'] === '居住地'), (row) => row['对象编号']!);
    expect(residences.filter((row) => (counts.get(`${row['户编号']}/${row['序号']}`) ?? 0) !== (row['网格编码'] ? 2 : 0))).toEqual([]);
  });

  it('has places out of county with vacant seats, and vacant or absent cadres in the county too', () => {
    const vacant = seats.filter((row) => !row['任职人工号']);
    const outside = grids.filter((row) => row['网格类型'] === '现居住地' && !row['网格编码']!.startsWith(row['管理县']!)).map((row) => row['网格编码']!);
    expect(new Set(outside.map((code) => code.slice(0, 6)))).toEqual(new Set(['130672', '130609', '130684', '130626']));
    expect(vacant.filter((row) => outside.includes(row['网格编码']!)).length).toBeGreaterThan(20);
    expect(vacant.filter((row) => !outside.includes(row['网格编码']!)).length).toBeGreaterThan(10);
    expect(leaves.filter((row) => row['代理人工号']).length).toBeGreaterThan(20);
    expect(leaves.filter((row) => !row['代理人工号']).length).toBeGreaterThan(3);
    const away = new Set(leaves.map((row) => row['工号']));
    expect(leaves.filter((row) => away.has(row['代理人工号'])).length).toBeGreaterThan(1);
    expect(cadres.some((row) => row['账号'] === '停用')).toBe(true);
  });

  it('has cadres who are residents, members who live apart, elders who live alone, and every stage', () => {
    const numbers = new Set(residents.map(idOf));
    expect(cadres.filter((row) => row['身份证号'] && numbers.has(row['身份证号'])).length).toBeGreaterThan(200);
    expect(residents.filter((row) => row['居住地序号'] === '2').length).toBeGreaterThan(150);
    const alone = countBy(residents, (row) => `${row['户编号']}/${row['居住地序号']}`);
    expect(residents.filter((row) => alone.get(`${row['户编号']}/${row['居住地序号']}`) === 1 && Number(idOf(row).slice(6, 10)) < 1956).length).toBeGreaterThan(300);
    expect(new Set(households.map((row) => row['阶段']))).toEqual(new Set(['动员', '签约', '腾退', '过渡', '选房', '交房', '入住']));
    expect(ties.filter((row) => gridOf(row['网格编码']!)['网格类型'] === '包联民警').length).toBeGreaterThan(400);
  });

  it('has a desk in each county with four or five people and somebody on duty every day of the week', () => {
    const desks = grids.filter((row) => row['网格类型'] === '县值班');
    expect(desks.map((row) => row['管理县'])).toEqual(['130629', '130632', '130638']);
    for (const desk of desks) {
      const staff = seats.filter((row) => row['网格编码'] === desk['网格编码']).length;
      expect(staff === 4 || staff === 5).toBe(true);
      expect(roster.filter((row) => row['县'] === desk['管理县']).map((row) => row['星期']).filter(Boolean).sort()).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    }
  });

  it('uses numbers that nobody has, each once', () => {
    expect(residents.every((row) => /^130699\d{11}[\dX]$/.test(idOf(row)))).toBe(true);
    expect(new Set(residents.map(idOf)).size).toBe(residents.length);
    const phones = residents.map((row) => row['手机号']!).filter(Boolean);
    expect(phones.every((phone) => /^154\d{8}$/.test(phone))).toBe(true);
    expect(new Set(phones).size).toBe(phones.length);
    expect(new Set(cadres.map((row) => row['手机号'])).size).toBe(cadres.length);
    expect(households.every((row) => /^62999\d{14}$/.test(row['补贴账号']!))).toBe(true);
    expect(new Set(residents.map((row) => row['姓名'])).size).toBeGreaterThan(8000);
  });

  it('lists personas whose phones are on the ledger, all but the one who is to bind by name', async () => {
    const personas = JSON.parse(await readFile(join(folder, 'personas.json'), 'utf8')) as { id: string; role: string; phone: string; name: string; note: string }[];
    expect(new Set(personas.map(({ id }) => id)).size).toBe(personas.length);
    const phones = new Map([...residents, ...cadres].map((row) => [row['手机号'], row['姓名']]));
    for (const { id, phone, name } of personas) {
      if (id === 'resident-unlisted-phone') expect(phones.has(phone)).toBe(false);
      else expect([id, phones.get(phone)]).toEqual([id, name]);
    }
    const unlisted = personas.find(({ id }) => id === 'resident-unlisted-phone')!;
    const row = residents.find((resident) => resident['姓名'] === unlisted.name && unlisted.note.includes(idOf(resident).slice(-6)))!;
    expect(row['手机号']).toBe('');
    expect([...new Set(personas.map(({ role }) => role))].sort()).toEqual(['cadre', 'office', 'resident']);
  });

  it('keeps everybody of the scenes at their post', async () => {
    const personas = JSON.parse(await readFile(join(folder, 'personas.json'), 'utf8')) as { role: string; phone: string }[];
    const away = new Set(leaves.map((row) => row['工号']));
    for (const { phone } of personas.filter(({ role }) => role !== 'resident')) {
      const cadre = cadres.find((row) => row['手机号'] === phone)!;
      expect(away.has(cadre['工号'])).toBe(false);
      expect(cadre['账号']).toBe('');
      expect(seats.some((row) => row['任职人工号'] === cadre['工号'])).toBe(true);
    }
  });

  it('says in the folder that all persons are invented', async () => {
    expect(await readFile(join(folder, 'INVENTED.txt'), 'utf8')).toContain('虚构');
  });
});

describe('the generator', () => {
  it.each([170, 300, 7900])('makes as many households as asked for: %i', async (wanted) => {
    const { folder, table } = await generate(wanted);
    expect(await table('households.csv')).toHaveLength(wanted);
    await rm(folder, { recursive: true });
  }, 60_000);

  it('writes the same files for the same seed and others for another', async () => {
    const folders = await Promise.all(['a', 'a', 'b'].map(async (seed) => (await generate(200, seed)).folder));
    const [first, second, other] = await Promise.all(folders.map(digest));
    expect(second).toBe(first);
    expect(other).not.toBe(first);
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
  });
});
