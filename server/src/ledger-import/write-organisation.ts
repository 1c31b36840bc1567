import { Cell } from '../grids/cell.entity.js';
import { DeskDuty } from '../grids/desk-duty.entity.js';
import { Grid } from '../grids/grid.entity.js';
import { Leave } from '../grids/leave.entity.js';
import { Seat } from '../grids/seat.entity.js';
import { countyCodeOf } from '../places/divisions.js';
import { byKey, idOf, planRows, type ImportContext } from './import-context.js';
import { divisionOfGrid } from './ledger-index.js';
import { findByKeys } from './row-sync.js';

const DAY_MS = 86_400_000;

/** The first instant of a day in Beijing. */
function startOfDay(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

export async function writeGrids(context: ImportContext): Promise<void> {
  const { manager, ledger, gridIds, cellIds } = context;
  const grids = byKey(await findByKeys(manager, Grid, 'code', ledger.grids.map(({ code }) => code)), ({ code }) => code);
  await context.sync('网格', Grid, planRows(ledger.grids, ({ code }) => code, grids, (row): Omit<Grid, 'id'> => ({
    code: row.code, kind: row.kind, name: row.name, divisionCode: divisionOfGrid(row.code), countyCode: row.countyCode,
    outOfCounty: countyCodeOf(row.code) !== row.countyCode,
    parentId: row.parentCode === null ? null : idOf(gridIds, row.parentCode),
  }), gridIds));

  const cells = byKey(await findByKeys(manager, Cell, 'code', ledger.cells.map(({ code }) => code)), ({ code }) => code);
  await context.sync('小组', Cell, planRows(ledger.cells, ({ code }) => code, cells, (row): Omit<Cell, 'id'> => ({
    code: row.code, gridId: idOf(gridIds, row.gridCode), name: row.name,
  }), cellIds));
}

export async function writeSeats(context: ImportContext): Promise<void> {
  const { manager, ledger, gridIds, seatIds, cadreIds } = context;
  const seats = byKey(await findByKeys(manager, Seat, 'code', ledger.seats.map(({ code }) => code)), ({ code }) => code);
  await context.sync('岗位', Seat, planRows(ledger.seats, ({ code }) => code, seats, (row): Omit<Seat, 'id'> => ({
    code: row.code, gridId: idOf(gridIds, row.gridCode), rung: row.rung, title: row.title,
    holderCadreId: row.holderStaffNumber === null ? null : idOf(cadreIds, row.holderStaffNumber),
    since: row.since,
  }), seatIds));
}

export async function writeLeaves(context: ImportContext): Promise<void> {
  const { manager, ledger, cadreIds } = context;
  const keyOf = (cadreId: string, from: Date): string => `${cadreId} ${from.getTime()}`;
  const cadres = ledger.leaves.map(({ staffNumber }) => idOf(cadreIds, staffNumber));
  const leaves = byKey(await findByKeys(manager, Leave, 'cadreId', cadres), ({ cadreId, startsAt }) => keyOf(cadreId, startsAt));
  await context.sync('请假', Leave, planRows(
    ledger.leaves,
    ({ staffNumber, from }) => keyOf(idOf(cadreIds, staffNumber), startOfDay(from)),
    leaves,
    (row): Omit<Leave, 'id'> => ({
      cadreId: idOf(cadreIds, row.staffNumber), startsAt: startOfDay(row.from),
      // The last day of the leave is a day of it: stored is the first instant after.
      endsAt: new Date(startOfDay(row.to).getTime() + DAY_MS),
      substituteCadreId: row.substituteStaffNumber === null ? null : idOf(cadreIds, row.substituteStaffNumber),
    }),
  ));
}

export async function writeDeskRoster(context: ImportContext): Promise<void> {
  const { manager, ledger, cadreIds } = context;
  const keyOf = ({ countyCode, weekday, onDate }: Pick<DeskDuty, 'countyCode' | 'weekday' | 'onDate'>): string => `${countyCode} ${weekday ?? onDate}`;
  const stored = byKey(await findByKeys(manager, DeskDuty, 'countyCode', ledger.deskRoster.map(({ countyCode }) => countyCode)), keyOf);
  await context.sync('值班表', DeskDuty, planRows(ledger.deskRoster, keyOf, stored, (row): Omit<DeskDuty, 'id'> => ({
    countyCode: row.countyCode, cadreId: idOf(cadreIds, row.staffNumber), onDate: row.onDate, weekday: row.weekday,
  })));
}
