import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { TOWNSHIP_RUNG, type GridKind } from '../../../shared/grids.js';
import { beijingDay } from '../time/beijing.js';
import { Clock } from '../time/clock.js';
import type { CadreScope, HeldSeat, TiedHousehold } from './cadre-scope.js';

/** From this rung on a seat sees its whole grid; below it, its cells or its tied households. */
const WHOLE_GRID_FROM: Record<GridKind, number> = { work_team: 1, home_village: 3, residence: 3, police: 9, desk: 9 };

/** Reads what a cadre may see at this moment; nothing is remembered between calls. */
@Injectable()
export class CadreScopeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(caller: { cadreId: string; officeCounties: readonly string[] }): Promise<CadreScope> {
    const seats = await this.seatsOf(caller.cadreId);
    const today = beijingDay(this.clock.now());
    // Holders in out-of-county grids are guests: they see tied households only, however high they sit there.
    const inCounty = seats.filter(({ outOfCounty }) => !outOfCounty);
    const whole = inCounty.filter(({ gridKind, rung }) => rung >= WHOLE_GRID_FROM[gridKind] && rung < TOWNSHIP_RUNG);
    const below = await this.gridsBelow(inCounty.filter(({ gridKind, rung }) => rung === TOWNSHIP_RUNG && gridKind !== 'desk'));
    const idsOf = (kind: GridKind): string[] => [
      ...whole.filter(({ gridKind }) => gridKind === kind).map(({ gridId }) => gridId),
      ...below.filter((grid) => grid.kind === kind).map(({ id }) => id),
    ];
    return {
      cadreId: caller.cadreId,
      seats,
      counties: caller.officeCounties,
      homeGridIds: idsOf('home_village'),
      teamGridIds: idsOf('work_team'),
      residenceGridIds: idsOf('residence'),
      cellIds: await this.cellsOf(seats),
      tied: await this.tiedHouseholds(caller.cadreId, seats, today),
      today,
    };
  }

  private async seatsOf(cadreId: string): Promise<HeldSeat[]> {
    const rows = await this.dataSource.query<(Omit<HeldSeat, 'outOfCounty'> & { outOfCounty: number })[]>(
      `SELECT s.id, s.gridId, s.rung, s.title, g.kind AS gridKind, g.name AS gridName, g.outOfCounty
       FROM seat s JOIN grid g ON g.id = s.gridId WHERE s.holderCadreId = ?`,
      [cadreId],
    );
    return rows.map((row) => ({ ...row, outOfCounty: Boolean(row.outOfCounty) }));
  }

  /** By the ties of the person and of the seats: a household's own, or one of its places of residence. */
  private tiedHouseholds(cadreId: string, seats: readonly HeldSeat[], today: string): Promise<TiedHousehold[]> {
    const holds = '(tie.until IS NULL OR tie.until >= ?)';
    const by = (holder: string): string => `
      SELECT tie.householdId, tie.seatId FROM tie WHERE ${holder} AND ${holds} AND tie.householdId IS NOT NULL
      UNION SELECT r.householdId, tie.seatId FROM tie JOIN residence r ON r.id = tie.residenceId WHERE ${holder} AND ${holds}`;
    const seatIds = seats.map(({ id }) => id);
    const own = [cadreId, today, cadreId, today];
    if (!seatIds.length) return this.dataSource.query(by('tie.cadreId = ?'), own);
    const seated = `tie.seatId IN (${seatIds.map(() => '?').join(', ')})`;
    return this.dataSource.query(`${by('tie.cadreId = ?')} UNION ${by(seated)}`, [...own, ...seatIds, today, ...seatIds, today]);
  }

  /** The village grids beneath the township grids of these seats. */
  private async gridsBelow(seats: readonly HeldSeat[]): Promise<{ id: string; kind: GridKind }[]> {
    if (!seats.length) return [];
    const ids = seats.map(({ gridId }) => gridId);
    return this.dataSource.query(`SELECT id, kind FROM grid WHERE parentId IN (${ids.map(() => '?').join(', ')})`, ids);
  }

  /** The cells tied to the second-level seats of a home village. */
  private async cellsOf(seats: readonly HeldSeat[]): Promise<string[]> {
    const ids = seats.filter(({ gridKind }) => gridKind === 'home_village').map(({ id }) => id);
    if (!ids.length) return [];
    const rows = await this.dataSource.query<{ cellId: string }[]>(
      `SELECT DISTINCT cellId FROM tie WHERE seatId IN (${ids.map(() => '?').join(', ')}) AND cellId IS NOT NULL AND until IS NULL`,
      ids,
    );
    return rows.map(({ cellId }) => cellId);
  }
}
