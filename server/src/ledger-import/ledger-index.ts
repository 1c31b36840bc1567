import type { Ledger, ReadRow } from './template.js';

/** The ledger's rows by their natural keys; of doubled keys the first row. */
export interface LedgerIndex {
  grids: Map<string, ReadRow<'grids'>>;
  /** Home-village and work-team grids by the village's 12 digits. */
  homeGrids: Map<string, ReadRow<'grids'>>;
  teamGrids: Map<string, ReadRow<'grids'>>;
  /** Desk grids by county. */
  deskGrids: Map<string, ReadRow<'grids'>>;
  cadres: Map<string, ReadRow<'cadres'>>;
  seats: Map<string, ReadRow<'seats'>>;
  cells: Map<string, ReadRow<'cells'>>;
  households: Map<string, ReadRow<'households'>>;
  residences: Map<string, ReadRow<'residences'>>;
  residents: Map<string, ReadRow<'residents'>>;
}

/** How ties name a residence: 户编号/序号. */
export function residenceKey(householdCode: string, sequence: number): string {
  return `${householdCode}/${sequence}`;
}

/** The division in which a grid lies: the first 12 digits of its code. */
export function divisionOfGrid(gridCode: string): string {
  return gridCode.slice(0, 12);
}

function indexBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row> {
  const index = new Map<string, Row>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!index.has(key)) index.set(key, row);
  }
  return index;
}

export function indexLedger(ledger: Ledger): LedgerIndex {
  const gridsOf = (kind: ReadRow<'grids'>['kind'], keyOf: (row: ReadRow<'grids'>) => string): Map<string, ReadRow<'grids'>> =>
    indexBy(ledger.grids.filter((grid) => grid.kind === kind), keyOf);
  return {
    grids: indexBy(ledger.grids, (grid) => grid.code),
    homeGrids: gridsOf('home_village', (grid) => divisionOfGrid(grid.code)),
    teamGrids: gridsOf('work_team', (grid) => divisionOfGrid(grid.code)),
    deskGrids: gridsOf('desk', (grid) => grid.countyCode),
    cadres: indexBy(ledger.cadres, (cadre) => cadre.staffNumber),
    seats: indexBy(ledger.seats, (seat) => seat.code),
    cells: indexBy(ledger.cells, (cell) => cell.code),
    households: indexBy(ledger.households, (household) => household.code),
    residences: indexBy(ledger.residences, (residence) => residenceKey(residence.householdCode, residence.sequence)),
    residents: indexBy(ledger.residents, (resident) => resident.idNumber),
  };
}
