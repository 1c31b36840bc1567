import type { GridKind } from '../../../shared/grids.js';

/** A seat that the cadre holds now. */
export interface HeldSeat { id: string; gridId: string; gridKind: GridKind; gridName: string; rung: number; title: string; outOfCounty: boolean }

/**
 * What a cadre may see (domain.md, "Who sees what"), from the seats and ties of this moment: a representative the tied
 * households; other village members their cell, team members their team's village; heads the village; the township its
 * villages; the office its county.
 */
export interface CadreScope {
  cadreId: string;
  seats: HeldSeat[];
  counties: readonly string[];
  /** Grids of which everything is visible, by kind. */
  homeGridIds: readonly string[];
  teamGridIds: readonly string[];
  residenceGridIds: readonly string[];
  cellIds: readonly string[];
  /** Households by a tie that holds today, and through which seat (null = the tie is the person's own). */
  tied: readonly TiedHousehold[];
  /** Day in Beijing: ties that ended before it give nothing. */
  today: string;
}

export interface TiedHousehold { householdId: string; seatId: string | null }

/** A condition with its parameters; several are joined by OR or run as a UNION, so that each can use its own index. */
export interface ScopeBranch { sql: string; parameters: string[] }

interface ScopeColumns {
  county: string; homeGrid: string; teamGrid: string; cell: string; householdId: string;
  /** The condition that the household (ticket) belongs to one of these residence grids, given the list's placeholders. */
  inResidenceGrids: (placeholders: string) => string;
}

const HOUSEHOLD: ScopeColumns = {
  county: 'h.countyCode', homeGrid: 'h.homeGridId', teamGrid: 'h.teamGridId', cell: 'h.cellId', householdId: 'h.id',
  inResidenceGrids: (list) => `h.id IN (SELECT r.householdId FROM residence r WHERE r.gridId IN (${list}) AND r.until IS NULL)`,
};
const TICKET: ScopeColumns = {
  county: 't.countyCode', homeGrid: 't.homeGridId', teamGrid: 't.teamGridId', cell: 't.cellId', householdId: 't.householdId',
  inResidenceGrids: (list) => `t.residenceGridId IN (${list})`,
};

/** Nothing is in the scope of somebody without seat and tie. */
const NOTHING: ScopeBranch = { sql: '1 = 0', parameters: [] };

/** Conditions on a household aliased `h`, any of which puts it into the scope. Never empty. */
export function householdBranches(scope: CadreScope): ScopeBranch[] {
  return branches(scope, HOUSEHOLD);
}

/** Conditions on a ticket aliased `t`; the caller adds what concerns visibility. Never empty. */
export function ticketBranches(scope: CadreScope): ScopeBranch[] {
  return branches(scope, TICKET);
}

/** All branches as one condition. */
export function anyOf(given: readonly ScopeBranch[]): ScopeBranch {
  return { sql: `(${given.map(({ sql }) => sql).join(' OR ')})`, parameters: given.flatMap(({ parameters }) => parameters) };
}

function branches(scope: CadreScope, columns: ScopeColumns): ScopeBranch[] {
  const oneOf = (column: string, values: readonly string[]): ScopeBranch[] =>
    values.length ? [{ sql: `${column} IN (${marks(values)})`, parameters: [...values] }] : [];
  const { residenceGridIds } = scope;
  const found = [
    ...oneOf(columns.county, scope.counties),
    ...oneOf(columns.homeGrid, scope.homeGridIds),
    ...oneOf(columns.teamGrid, scope.teamGridIds),
    ...(residenceGridIds.length ? [{ sql: columns.inResidenceGrids(marks(residenceGridIds)), parameters: [...residenceGridIds] }] : []),
    ...oneOf(columns.cell, scope.cellIds),
    // A list, not a subquery: MariaDB would run that once for each ticket.
    ...oneOf(columns.householdId, [...new Set(scope.tied.map(({ householdId }) => householdId))]),
  ];
  return found.length ? found : [NOTHING];
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
