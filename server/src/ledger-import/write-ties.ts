import { Tie } from '../grids/tie.entity.js';
import { byKey, idOf, planRows, type ImportContext } from './import-context.js';
import { findByKeys } from './row-sync.js';
import type { ReadRow } from './template.js';

type Subject = Pick<Tie, 'householdId' | 'residenceId' | 'cellId'>;
type Holder = Pick<Tie, 'cadreId' | 'seatId'>;

const keyOf = (tie: Subject & Holder & Pick<Tie, 'gridId'>): string =>
  [tie.householdId, tie.residenceId, tie.cellId, tie.gridId, tie.cadreId, tie.seatId].map((id) => id ?? '-').join(' ');

function subjectOf(row: ReadRow<'ties'>, { householdIds, residenceIds, cellIds }: ImportContext): Subject {
  return {
    householdId: row.subject === 'household' ? idOf(householdIds, row.subjectCode) : null,
    residenceId: row.subject === 'residence' ? idOf(residenceIds, row.subjectCode) : null,
    cellId: row.subject === 'cell' ? idOf(cellIds, row.subjectCode) : null,
  };
}

function holderOf(row: ReadRow<'ties'>, { cadreIds, seatIds }: ImportContext): Holder {
  return {
    cadreId: row.bound === 'person' ? idOf(cadreIds, row.holderCode) : null,
    seatId: row.bound === 'seat' ? idOf(seatIds, row.holderCode) : null,
  };
}

export async function writeTies(context: ImportContext): Promise<void> {
  const { manager, ledger, index, gridIds } = context;
  const rows = ledger.ties.map((row) => ({ row, ...subjectOf(row, context), ...holderOf(row, context), gridId: idOf(gridIds, row.gridCode) }));
  const stored = [
    ...(await findByKeys(manager, Tie, 'householdId', rows.flatMap(({ householdId }) => householdId ?? []))),
    ...(await findByKeys(manager, Tie, 'residenceId', rows.flatMap(({ residenceId }) => residenceId ?? []))),
    ...(await findByKeys(manager, Tie, 'cellId', rows.flatMap(({ cellId }) => cellId ?? []))),
  ];
  // Of several ties with one key the one that holds counts, else the one that ended last.
  stored.sort((a, b) => (a.until ?? '9999').localeCompare(b.until ?? '9999'));
  await context.sync('包联', Tie, planRows(rows, keyOf, byKey(stored, keyOf), ({ row, ...ids }, existing): Omit<Tie, 'id'> => {
    const { kind } = index.grids.get(row.gridCode)!;
    if (kind === 'desk') throw new Error('The checks let a tie to the duty desk pass');
    // What ends by the ledger ends by an order of the office.
    return { kind, ...ids, bound: row.bound, role: row.role, since: row.since, until: row.until, endedBy: row.until === null ? null : (existing?.endedBy ?? 'order') };
  }));
}
