import { childrenOf, countyCodeOf, divisionPath, findDivision, fullDivisionName, searchDivisions } from './divisions.js';

describe('the division tree', () => {
  it('holds the three counties and their neighbours with as many villages and communities as the statistics office lists', () => {
    const villages = (county: string): number => childrenOf(county).reduce((sum, township) => sum + childrenOf(township.code).length, 0);
    expect(childrenOf().map((county) => [county.code, county.name, villages(county.code)])).toEqual([
      ['130629000000', '容城县', 164],
      ['130632000000', '安新县', 228],
      ['130638000000', '雄县', 308],
      ['130609000000', '徐水区', 334],
      ['130684000000', '高碑店市', 442],
      ['130672000000', '保定白沟新城', 33],
      ['130626000000', '定兴县', 282],
    ]);
  });

  it.each([
    ['130629103201', '容城县大河镇西里村'],
    ['130629103206', '容城县大河镇东孙村'],
    ['130632101214', '安新县大王镇向村'],
    ['130638101225', '雄县昝岗镇王马浒村'],
    ['130629100208', '容城县容城镇北关村'],
    ['130629200207', '容城县八于乡南河照村'],
    ['130629400403', '容城县容东片区东西里社区'],
    ['130672103200', '保定白沟新城白沟镇白五村'],
    ['130609100002', '徐水区安肃镇巨威社区'],
    ['130629401', '容城县容西片区'],
    ['130629', '容城县'],
  ])('names %s as people say it: %s', (code, name) => {
    expect(fullDivisionName(code)).toBe(name);
  });

  it('accepts a county of six digits and a township of nine', () => {
    expect(findDivision('130629')).toBe(findDivision('130629000000'));
    expect(findDivision('130629200')?.level).toBe('township');
    expect(divisionPath('130629200207').map((division) => division.level)).toEqual(['county', 'township', 'village']);
    expect(countyCodeOf('130629200207')).toBe('130629');
  });

  it('does not know a code that is not in the tree', () => {
    expect(findDivision('130629200999')).toBeUndefined();
    expect(divisionPath('130629200999')).toEqual([]);
    expect(childrenOf('130629200999')).toEqual([]);
  });

  it('has no two divisions with one code, and every parent is in the tree', () => {
    const all = childrenOf().flatMap((county) => [county, ...childrenOf(county.code).flatMap((township) => [township, ...childrenOf(township.code)])]);
    expect(new Set(all.map((division) => division.code)).size).toBe(all.length);
    expect(all.length).toBe(7 + 81 + 1791);
    expect(all.filter((division) => !/^\d{12}$/.test(division.code) || (division.parentCode && !findDivision(division.parentCode)))).toEqual([]);
  });

  it('finds every place of a name, and narrows by the place above', () => {
    expect(searchDivisions('北关村').filter((division) => division.name === '北关村').map((division) => division.code)).toContain('130629100208');
    expect(searchDivisions('容城 北关村').map((division) => division.code)[0]).toBe('130629100208');
    expect(searchDivisions('没有这个地方')).toEqual([]);
    expect(searchDivisions('  ')).toEqual([]);
    expect(searchDivisions('村', 5)).toHaveLength(5);
  });
});
