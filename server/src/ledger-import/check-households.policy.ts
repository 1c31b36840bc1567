/** Households, their places of residence and their people, checked against each other. */
import { countyCodeOf, isUnknownDivision } from '../places/divisions.js';
import type { ImportProblems } from './import-problems.js';
import { divisionOfGrid, residenceKey, type LedgerIndex } from './ledger-index.js';
import { reportIn } from './report.js';
import type { Ledger } from './template.js';

export const HEAD_RELATION = '户主';

function checkHouseholdRows({ households, residents }: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  const report = reportIn('households', problems);
  const heads = new Map<string, number>();
  for (const resident of residents) {
    heads.set(resident.householdCode, (heads.get(resident.householdCode) ?? 0) + (resident.relation === HEAD_RELATION ? 1 : 0));
  }
  for (const household of households) {
    const home = index.homeGrids.get(household.homeVillageCode);
    if (!home) report(household, 'homeVillageCode', '网格表里没有这个村的“原村”网格');
    if (household.cellCode !== null) {
      const cell = index.cells.get(household.cellCode);
      if (!cell) report(household, 'cellCode', '小组表里没有这个小组');
      else if (home && cell.gridCode !== home.code) report(household, 'cellCode', '这个小组不属于本户的原村');
    }
    const count = heads.get(household.code) ?? 0;
    if (count !== 1) report(household, 'code', count === 0 ? '人员表里没有这一户的户主' : `人员表里这一户有${count}个户主`);
    if (!index.residences.has(residenceKey(household.code, 1))) report(household, 'code', '居住地表里没有这一户序号为1的住处');
  }
}

function checkResidences({ residences }: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  const report = reportIn('residences', problems);
  for (const residence of residences) {
    const household = index.households.get(residence.householdCode);
    if (!household) report(residence, 'householdCode', '户表里没有这一户');
    if (isUnknownDivision(residence.divisionCode)) report(residence, 'divisionCode', '不是有效的区划代码，请核对');
    if (residence.until !== null && residence.until < residence.since) report(residence, 'until', '早于入住日期');
    if (residence.gridCode === null) continue;
    const grid = index.grids.get(residence.gridCode);
    if (!grid) report(residence, 'gridCode', '网格表里没有这个网格');
    else if (grid.kind !== 'residence') report(residence, 'gridCode', '应为“现居住地”网格');
    else if (divisionOfGrid(grid.code) !== residence.divisionCode) report(residence, 'gridCode', '网格不在所填的区划代码里');
    else if (household && countyCodeOf(grid.code) !== grid.countyCode && grid.countyCode !== countyCodeOf(household.homeVillageCode)) {
      report(residence, 'gridCode', '这个县外网格由别的县管理，请填本县在当地的网格');
    }
  }
}

function checkResidents({ residents }: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  const report = reportIn('residents', problems);
  for (const resident of residents) {
    if (!index.households.has(resident.householdCode)) {
      report(resident, 'householdCode', '户表里没有这一户');
      continue;
    }
    const sequence = resident.residenceSequence ?? 1;
    const residence = index.residences.get(residenceKey(resident.householdCode, sequence));
    if (!residence) {
      if (sequence !== 1) report(resident, 'residenceSequence', '居住地表里没有本户的这一处');
    } else if (residence.until !== null) report(resident, 'residenceSequence', '这一处已经搬离');
    if (resident.relation === HEAD_RELATION && sequence !== 1) report(resident, 'residenceSequence', '户主只能住在序号为1的住处');
  }
}

export function checkHouseholds(ledger: Ledger, index: LedgerIndex, problems: ImportProblems): void {
  checkHouseholdRows(ledger, index, problems);
  checkResidences(ledger, index, problems);
  checkResidents(ledger, index, problems);
}
