import { countyCodeOf } from '../places/divisions.js';
import { isServedCounty } from './demo-places.js';
import type { LedgerRow, TableName } from '../ledger-import/template.js';

/** The ledger as it is being made, before it becomes files. */
export type DemoLedger = { [T in TableName]: LedgerRow<T>[] };

export function emptyLedger(): DemoLedger {
  return { grids: [], cadres: [], seats: [], leaves: [], cells: [], households: [], residences: [], residents: [], ties: [], deskRoster: [] };
}

/** Last three digits of a grid's code. Out-of-county grids of different offices may lie in one village. */
export const SUFFIX = { home_village: '001', work_team: '002', residence: '003', police: '006', desk: '009' } as const;
export const OUT_OF_COUNTY_SUFFIX: Record<string, string> = { 130629: '003', 130632: '004', 130638: '005' };

/** The county whose office keeps the residence grid at a place: its own, or the household's where that one is no user. */
export function residenceGridCounty(divisionCode: string, householdCounty: string): string {
  const county = countyCodeOf(divisionCode);
  return isServedCounty(county) ? county : householdCounty;
}

/** The grid in which a household of that county is looked after at a place. */
export function residenceGridCode(divisionCode: string, householdCounty: string): string {
  const keeper = residenceGridCounty(divisionCode, householdCounty);
  return divisionCode + (divisionCode.startsWith(keeper) ? SUFFIX.residence : OUT_OF_COUNTY_SUFFIX[keeper]!);
}

export function homeGridCode(villageCode: string): string {
  return villageCode + SUFFIX.home_village;
}

export function teamGridCode(villageCode: string): string {
  return villageCode + SUFFIX.work_team;
}

/** The township's 12 digits of a village. */
export function townshipOf(code: string): string {
  return `${code.slice(0, 9)}000`;
}
