/** Grids, cadres, seats, leaves, cells and the duty desk, checked against each other. */
import { countyCodeOf, findDivision, isUnknownDivision } from '../places/divisions.js';
import type { ImportProblems } from './import-problems.js';
import { divisionOfGrid, type LedgerIndex } from './ledger-index.js';
import { reportIn } from './report.js';
import type { Ledger, ReadRow } from './template.js';

function checkGrids({ grids }: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  const report = reportIn('grids', problems);
  const onlyOne: [ReadRow<'grids'>['kind'], LedgerIndex['homeGrids'], (grid: ReadRow<'grids'>) => string, string][] = [
    ['home_village', index.homeGrids, (grid) => divisionOfGrid(grid.code), '这个村已有一个“原村”网格'],
    ['work_team', index.teamGrids, (grid) => divisionOfGrid(grid.code), '这个村已有一个“驻村工作组”网格'],
    ['desk', index.deskGrids, (grid) => grid.countyCode, '这个县已有一个“县值班”网格'],
  ];
  for (const grid of grids) {
    if (isUnknownDivision(divisionOfGrid(grid.code))) report(grid, 'code', '前12位不是有效的区划代码，请核对');
    if (findDivision(grid.countyCode)?.level !== 'county') report(grid, 'countyCode', '不是有效的县代码，请核对');
    for (const [kind, known, keyOf, text] of onlyOne) {
      const first = known.get(keyOf(grid));
      if (grid.kind === kind && first && first.code !== grid.code) report(grid, 'kind', `${text}（第${first.line}行）`);
    }
    if (grid.parentCode === null) continue;
    const above = new Set([grid.code]);
    for (let at: string | null = grid.parentCode; at !== null; at = index.grids.get(at)?.parentCode ?? null) {
      if (above.has(at)) {
        report(grid, 'parentCode', '上级网格绕成了圈，请核对');
        break;
      }
      above.add(at);
    }
    if (!index.grids.has(grid.parentCode)) report(grid, 'parentCode', '网格表里没有这个网格');
  }
}

function checkCadres({ cadres, residents }: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  const report = reportIn('cadres', problems);
  const phones = new Map<string, number>();
  const idNumbers = new Map<string, number>();
  const residentByPhone = new Map(residents.flatMap((resident) => (resident.phone === null ? [] : [[resident.phone, resident] as const])));
  for (const cadre of cadres) {
    if (findDivision(cadre.countyCode)?.level !== 'county') report(cadre, 'countyCode', '不是有效的县代码，请核对');
    const samePhone = phones.get(cadre.phone);
    if (samePhone !== undefined) report(cadre, 'phone', `与第${samePhone}行重复`);
    else phones.set(cadre.phone, cadre.line);
    const resident = cadre.idNumber === null ? undefined : index.residents.get(cadre.idNumber);
    const owner = residentByPhone.get(cadre.phone);
    if (owner?.name === cadre.name && cadre.idNumber === null) {
      report(cadre, 'idNumber', `与 residents.csv 第${owner.line}行的居民同名同号，像是同一个人，请填上身份证号`);
    }
    if (cadre.idNumber === null) continue;
    const sameId = idNumbers.get(cadre.idNumber);
    if (sameId !== undefined) report(cadre, 'idNumber', `与第${sameId}行重复`);
    else idNumbers.set(cadre.idNumber, cadre.line);
    if (resident && resident.name !== cadre.name) report(cadre, 'name', `身份证号与 residents.csv 第${resident.line}行相同，姓名却不同`);
    if (resident?.phone && resident.phone !== cadre.phone) report(cadre, 'phone', `身份证号与 residents.csv 第${resident.line}行相同，手机号却不同`);
  }
}

function checkSeatsAndCells({ seats, cells }: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  const report = reportIn('seats', problems);
  for (const seat of seats) {
    if (!index.grids.has(seat.gridCode)) report(seat, 'gridCode', '网格表里没有这个网格');
    if (seat.holderStaffNumber !== null && !index.cadres.has(seat.holderStaffNumber)) report(seat, 'holderStaffNumber', '干部表里没有这个工号');
    if (seat.holderStaffNumber !== null && seat.since === null) report(seat, 'since', '有任职人的，任职日期必填');
  }
  const reportCell = reportIn('cells', problems);
  for (const cell of cells) {
    const grid = index.grids.get(cell.gridCode);
    if (!grid) reportCell(cell, 'gridCode', '网格表里没有这个网格');
    else if (grid.kind !== 'home_village') reportCell(cell, 'gridCode', '应为“原村”网格');
  }
}

function checkLeaves({ leaves }: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  const report = reportIn('leaves', problems);
  const earlier = new Map<string, ReadRow<'leaves'>[]>();
  for (const leave of leaves) {
    if (!index.cadres.has(leave.staffNumber)) report(leave, 'staffNumber', '干部表里没有这个工号');
    if (leave.to < leave.from) report(leave, 'to', '早于开始日期');
    if (leave.substituteStaffNumber === leave.staffNumber) report(leave, 'substituteStaffNumber', '代理人不能是本人');
    else if (leave.substituteStaffNumber !== null && !index.cadres.has(leave.substituteStaffNumber)) {
      report(leave, 'substituteStaffNumber', '干部表里没有这个工号');
    }
    const others = earlier.get(leave.staffNumber) ?? [];
    const overlap = others.find((other) => other.from !== leave.from && other.from <= leave.to && leave.from <= other.to);
    if (overlap) report(leave, 'from', `与第${overlap.line}行的请假日期重叠`);
    earlier.set(leave.staffNumber, [...others, leave]);
  }
}

/** Above every ladder stands the county's desk: without a person there a ticket could be left without a lead. */
function checkDesks({ deskRoster, households, seats }: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  const staffByCounty = new Map<string, Set<string>>();
  for (const seat of seats) {
    const grid = index.grids.get(seat.gridCode);
    if (grid?.kind !== 'desk' || seat.holderStaffNumber === null) continue;
    if (index.cadres.get(seat.holderStaffNumber)?.account === 'disabled') continue;
    staffByCounty.set(grid.countyCode, (staffByCounty.get(grid.countyCode) ?? new Set()).add(seat.holderStaffNumber));
  }
  const report = reportIn('deskRoster', problems);
  for (const duty of deskRoster) {
    if ((duty.weekday === null) === (duty.onDate === null)) report(duty, 'weekday', '星期和日期要填一个，且只填一个');
    if (!index.cadres.has(duty.staffNumber)) report(duty, 'staffNumber', '干部表里没有这个工号');
    else if (!staffByCounty.get(duty.countyCode)?.has(duty.staffNumber)) report(duty, 'staffNumber', '这个人在本县“县值班”网格没有岗位，或账号已停用');
  }
  const reportHousehold = reportIn('households', problems);
  const told = new Set<string>();
  for (const household of households) {
    const county = countyCodeOf(household.homeVillageCode);
    if (told.has(county) || staffByCounty.has(county)) continue;
    told.add(county);
    reportHousehold(household, 'homeVillageCode', `${county} 县没有“县值班”网格或值班岗位上没有人，事项最后会无人可送`);
  }
}

export function checkOrganisation(ledger: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  checkGrids(ledger, index, problems);
  checkCadres(ledger, index, problems);
  checkSeatsAndCells(ledger, index, problems);
  checkLeaves(ledger, index, problems);
  checkDesks(ledger, index, problems);
}
