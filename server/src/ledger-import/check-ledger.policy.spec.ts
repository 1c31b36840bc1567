import { makeDemoCounty } from '../demo/make-demo-county.js';
import { checkLedger } from './check-ledger.policy.js';
import { formatTable } from './format-table.js';
import { ImportProblems } from './import-problems.js';
import { readTable } from './read-table.js';
import { TABLE_NAMES, type Ledger, type TableName } from './template.js';

const files = (() => {
  const { ledger } = makeDemoCounty(170, 'checks');
  return new Map<TableName, string>(TABLE_NAMES.map((table) => [table, formatTable(table, ledger[table])]));
})();

/** The small demo as it is read back from its files, ready to be spoilt. */
function soundLedger(): Ledger {
  const problems = new ImportProblems();
  const ledger = Object.fromEntries(TABLE_NAMES.map((table) => [table, readTable(table, new TextEncoder().encode(files.get(table)!), problems)])) as unknown as Ledger;
  if (problems.count > 0) throw new Error(problems.lines().join('\n'));
  return ledger;
}

function problemsOf(ledger: Ledger): string[] {
  const problems = new ImportProblems();
  checkLedger(ledger, problems);
  return problems.lines();
}

function must<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The demo has no such row');
  return found;
}

const teamTie = (ledger: Ledger) => must(ledger.ties.find((tie) => tie.bound === 'person' && tie.role === 'primary' && tie.gridCode.endsWith('002')));
const residenceTie = (ledger: Ledger) => must(ledger.ties.find((tie) => tie.subject === 'residence' && tie.role === 'primary'));
const cellTie = (ledger: Ledger) => must(ledger.ties.find((tie) => tie.subject === 'cell'));
const withHolder = (ledger: Ledger) => must(ledger.seats.find((seat) => seat.holderStaffNumber !== null));
const withId = (ledger: Ledger) => must(ledger.cadres.find((cadre) => cadre.idNumber !== null));
const villageGrid = (ledger: Ledger) => must(ledger.grids.find((grid) => grid.kind === 'home_village' && grid.parentCode !== null));

/** Each case spoils a sound ledger in one way, and names what the report must say. */
const CASES: [string, (ledger: Ledger) => void, string][] = [
  ['a grid twice', (l) => void l.grids.push({ ...l.grids[0]!, line: 900 }), 'grids.csv 第900行 “网格编码”列：与第2行重复'],
  ['a grid at a place that does not exist', (l) => { villageGrid(l).code = '130629200999001'; }, '前12位不是有效的区划代码'],
  ['a second home-village grid of a village', (l) => void l.grids.push({ ...villageGrid(l), code: `${villageGrid(l).code.slice(0, 12)}088`, line: 900 }), '第900行 “网格类型”列：这个村已有一个“原村”网格'],
  ['a second desk of a county', (l) => void l.grids.push({ ...l.grids[0]!, code: '130629000000088', line: 900 }), '这个县已有一个“县值班”网格'],
  ['a grid of no county', (l) => { villageGrid(l).countyCode = '999999'; }, '“管理县”列：不是有效的县代码'],
  ['a parent that is not there', (l) => { villageGrid(l).parentCode = '130629200000777'; }, '“上级网格编码”列：网格表里没有这个网格'],
  ['grids above each other in a circle', (l) => { const grid = villageGrid(l); must(l.grids.find((other) => other.code === grid.parentCode)).parentCode = grid.code; }, '绕成了圈'],
  ['a phone of two cadres', (l) => { l.cadres[1]!.phone = l.cadres[0]!.phone; }, 'cadres.csv 第3行 “手机号”列：与第2行重复'],
  ['an ID number of two cadres', (l) => { l.cadres[0]!.idNumber = withId(l).idNumber; }, '“身份证号”列：与第'],
  ['a cadre who is a resident of another name', (l) => { withId(l).name = '别人'; }, '姓名却不同'],
  ['a cadre who is a resident with another phone', (l) => { withId(l).phone = '15499999999'; }, '手机号却不同'],
  ['a cadre of the same name and phone as a resident but without the ID number', (l) => { withId(l).idNumber = null; }, '像是同一个人，请填上身份证号'],
  ['a seat in no grid', (l) => { l.seats[0]!.gridCode = '130629200000777'; }, 'seats.csv 第2行 “网格编码”列：网格表里没有这个网格'],
  ['a holder who is not there', (l) => { withHolder(l).holderStaffNumber = 'X'; }, '“任职人工号”列：干部表里没有这个工号'],
  ['a holder without a date', (l) => { withHolder(l).since = null; }, '任职日期必填'],
  ['a leave that ends before it begins', (l) => { l.leaves[0]!.to = '2020-01-01'; }, 'leaves.csv 第2行 “结束日期”列：早于开始日期'],
  ['somebody who stands in for oneself', (l) => { l.leaves[0]!.substituteStaffNumber = l.leaves[0]!.staffNumber; }, '代理人不能是本人'],
  ['leaves that overlap', (l) => void l.leaves.push({ ...l.leaves[0]!, from: '2027-01-01', line: 900 }), '第900行 “开始日期”列：与第2行的请假日期重叠'],
  ['a cell of a grid that is no home village', (l) => { l.cells[0]!.gridCode = l.grids[0]!.code; }, '应为“原村”网格'],
  ['a household of a village without a grid', (l) => { l.households[0]!.homeVillageCode = '130629201200'; }, '网格表里没有这个村的“原村”网格'],
  ['a household in another village\'s cell', (l) => { l.households[0]!.cellCode = l.cells.at(-1)!.code; }, '这个小组不属于本户的原村'],
  ['a household without a head', (l) => { l.residents[0]!.relation = '其他'; }, '人员表里没有这一户的户主'],
  ['a household with two heads', (l) => { must(l.residents.find((resident) => resident.relation === '配偶')).relation = '户主'; }, '这一户有2个户主'],
  ['a household that lives nowhere', (l) => { l.residences[0]!.sequence = 9; }, '没有这一户序号为1的住处'],
  ['a residence of nobody', (l) => { l.residences[0]!.householdCode = 'X'; }, 'residences.csv 第2行 “户编号”列：户表里没有这一户'],
  ['a residence in another place than its grid', (l) => { must(l.residences.find((row) => row.gridCode !== null)).divisionCode = '130629100001'; }, '网格不在所填的区划代码里'],
  ['a residence in a grid of another kind', (l) => { must(l.residences.find((row) => row.gridCode !== null)).gridCode = villageGrid(l).code; }, '应为“现居住地”网格'],
  ['a residence in another office\'s grid out of county', (l) => {
    const row = must(l.residences.find((residence) => residence.gridCode?.startsWith('130672') && residence.householdCode.startsWith('130629')));
    must(l.grids.find((grid) => grid.code === row.gridCode)).countyCode = '130638';
  }, '这个县外网格由别的县管理'],
  ['a residence that was left before it was entered', (l) => { l.residences[0]!.until = '1900-01-01'; }, '早于入住日期'],
  ['a resident at a residence that is not there', (l) => { must(l.residents.find((row) => row.relation !== '户主')).residenceSequence = 9; }, '居住地表里没有本户的这一处'],
  ['a resident at a residence that was left', (l) => { l.residences[0]!.until = '2026-01-01'; }, '这一处已经搬离'],
  ['a head who lives apart', (l) => { const row = must(l.residences.find(({ sequence }) => sequence === 2)); must(l.residents.find((one) => one.householdCode === row.householdCode && one.relation === '户主')).residenceSequence = 2; }, '户主只能住在序号为1的住处'],
  ['an ID number of two residents', (l) => { l.residents[1]!.idNumber = l.residents[0]!.idNumber; }, 'residents.csv 第3行 “身份证号”列：与第2行重复'],
  ['a tie to nobody', (l) => { teamTie(l).subjectCode = 'X'; }, '“对象编号”列：户表里没有这个编号'],
  ['a tie in no grid', (l) => { teamTie(l).gridCode = '130629200000777'; }, '“网格编码”列：网格表里没有这个网格'],
  ['a tie of a household with another village\'s team', (l) => { const tie = teamTie(l); tie.gridCode = must(l.grids.find((grid) => grid.kind === 'work_team' && grid.code !== tie.gridCode)).code; }, '这个网格不是本户原村的'],
  ['a tie of a household in a residence grid', (l) => { teamTie(l).gridCode = must(l.grids.find((grid) => grid.kind === 'residence')).code; }, '现居住地请按居住地包联'],
  ['a tie of a residence in another grid than its own', (l) => { const tie = residenceTie(l); tie.gridCode = must(l.grids.find((grid) => grid.kind === 'residence' && grid.code !== tie.gridCode)).code; }, '与居住地表里这一处的网格不同'],
  ['a tie of a cell in another grid than its own', (l) => { const tie = cellTie(l); tie.gridCode = must(l.grids.find((grid) => grid.kind === 'home_village' && grid.code !== tie.gridCode)).code; }, '与小组表里这个小组的网格不同'],
  ['a work-team tie bound to a seat', (l) => { teamTie(l).bound = 'seat'; }, '驻村工作组和民警的包联要绑定个人'],
  ['a village tie bound to a person', (l) => { cellTie(l).bound = 'person'; }, '原村和现居住地的包联要绑定岗位'],
  ['a tie to a cadre who is not there', (l) => { teamTie(l).holderCode = 'X'; }, '“工号或岗位编号”列：干部表里没有这个工号'],
  ['a tie to a seat that is not there', (l) => { cellTie(l).holderCode = 'X'; }, '岗位表里没有这个岗位'],
  ['a tie to a seat of another grid', (l) => { const tie = cellTie(l); tie.holderCode = must(l.seats.find((seat) => seat.gridCode !== tie.gridCode)).code; }, '这个岗位不在所填的网格里'],
  ['two primaries of one subject in one grid', (l) => { must(l.ties.find((tie) => tie.role === 'partner')).role = 'primary'; }, '这个对象在这个网格里已有主包联'],
  ['a tie that ended before it began', (l) => { teamTie(l).until = '1900-01-01'; }, '“结束日期”列：早于开始日期'],
  ['a duty with both a weekday and a date', (l) => { l.deskRoster[0]!.onDate = '2026-12-01'; }, '星期和日期要填一个'],
  ['a duty of somebody who has no seat at the desk', (l) => { l.deskRoster[0]!.staffNumber = must(l.cadres.at(-1)).staffNumber; }, '在本县“县值班”网格没有岗位'],
  ['a county whose desk has nobody', (l) => { for (const seat of l.seats) if (seat.gridCode === '130638000000009') seat.holderStaffNumber = null; }, '130638 县没有“县值班”网格或值班岗位上没有人'],
];

describe('the checks between the files', () => {
  it('find nothing wrong with the demo county', () => {
    expect(problemsOf(soundLedger())).toEqual([]);
  });

  it.each(CASES)('report %s', (_, spoil, words) => {
    const ledger = soundLedger();
    spoil(ledger);
    expect(problemsOf(ledger).join('\n')).toContain(words);
  });

  it('let a tie that has ended stand beside the new primary', () => {
    const ledger = soundLedger();
    const tie = teamTie(ledger);
    const successor = must(ledger.cadres.find((cadre) => ledger.ties.every((other) => other.subjectCode !== tie.subjectCode || other.holderCode !== cadre.staffNumber)));
    ledger.ties.push({ ...tie, holderCode: successor.staffNumber, since: '2026-11-01', line: 900 });
    tie.until = '2026-10-31';
    expect(problemsOf(ledger)).toEqual([]);
  });

  it('never repeat an ID number or a phone', () => {
    for (const [, spoil] of CASES) {
      const ledger = soundLedger();
      spoil(ledger);
      expect(problemsOf(ledger).join('\n')).not.toMatch(/\d{17}[\dX]|(?<!\d)1[3-9]\d{9}(?!\d)/);
    }
  });
});
