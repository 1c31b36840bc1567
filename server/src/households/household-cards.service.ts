import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HouseholdCard } from '../../../shared/contracts/household.js';
import { GRID_KIND_TITLES, HOUSEHOLD_STAGE_TITLES, TIE_ROLE_TITLES, type GridKind, type HouseholdStage, type TieRole } from '../../../shared/grids.js';
import { OPEN_STATES } from '../../../shared/ticket-states.js';
import type { CadreScope } from '../access/cadre-scope.js';
import { placeName } from './household.presenter.js';

export interface CardRow {
  id: string; code: string; headName: string; homeVillageCode: string; memberCount: number; stage: HouseholdStage; elderAlone: number | boolean; cellId: string | null;
}
interface PlaceRow { id: string; householdId: string; sequence: number; divisionCode: string }
interface TieRow { householdId: string | null; residenceId: string | null; cellId: string | null; kind: GridKind; role: TieRole }

/** What a list shows of each household, in three queries whatever its length. */
@Injectable()
export class HouseholdCardsService {
  constructor(private readonly dataSource: DataSource) {}

  async execute(rows: readonly CardRow[], scope: CadreScope): Promise<HouseholdCard[]> {
    if (!rows.length) return [];
    const ids = rows.map(({ id }) => id);
    const places = await this.dataSource.query<PlaceRow[]>(
      `SELECT id, householdId, sequence, divisionCode FROM residence WHERE householdId IN (${marks(ids)}) AND until IS NULL ORDER BY sequence`, ids,
    );
    const open = await this.openTickets(ids);
    const ties = await this.tiesOf(rows, places, scope);
    return rows.map((row) => {
      const mine = places.filter(({ householdId }) => householdId === row.id);
      const tie = ties.find(({ householdId, residenceId, cellId }) =>
        householdId === row.id || (cellId !== null && cellId === row.cellId) || mine.some(({ id }) => id === residenceId));
      return {
        id: row.id, code: row.code, headName: row.headName, homeVillageName: placeName(row.homeVillageCode),
        residenceName: mine[0] ? placeName(mine[0].divisionCode) : '', memberCount: row.memberCount,
        stage: row.stage, stageTitle: HOUSEHOLD_STAGE_TITLES[row.stage], openTickets: open.get(row.id) ?? 0,
        tags: row.elderAlone ? ['独居老人'] : [],
        myTie: tie ? `${GRID_KIND_TITLES[tie.kind]}${TIE_ROLE_TITLES[tie.role]}` : null,
      };
    });
  }

  /** `case` tickets count nowhere where those who are not on them look (domain.md, "Visibility"). */
  private async openTickets(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await this.dataSource.query<{ householdId: string; openCount: number | string }[]>(
      `SELECT householdId, COUNT(*) AS openCount FROM ticket
       WHERE householdId IN (${marks(ids)}) AND visibility = 'grid' AND state IN (${marks(OPEN_STATES)}) GROUP BY householdId`,
      [...ids, ...OPEN_STATES],
    );
    return new Map(rows.map(({ householdId, openCount }) => [householdId, Number(openCount)]));
  }

  /** The cadre's own ties, through person or seat, to these households, their places or their cells. */
  private async tiesOf(rows: readonly CardRow[], places: readonly PlaceRow[], { cadreId, seats, today }: CadreScope): Promise<TieRow[]> {
    const seatIds = seats.map(({ id }) => id);
    const subjects = [
      ['householdId', rows.map(({ id }) => id)],
      ['residenceId', places.map(({ id }) => id)],
      ['cellId', [...new Set(rows.flatMap(({ cellId }) => cellId ?? []))]],
    ] as const;
    const branches = subjects.filter(([, ids]) => ids.length).map(([column, ids]) => ({
      sql: `SELECT householdId, residenceId, cellId, kind, role FROM tie WHERE ${column} IN (${marks(ids)}) AND until IS NULL AND since <= ?
            AND (cadreId = ?${seatIds.length ? ` OR seatId IN (${marks(seatIds)})` : ''})`,
      parameters: [...ids, today, cadreId, ...seatIds],
    }));
    return this.dataSource.query(branches.map(({ sql }) => sql).join(' UNION ALL '), branches.flatMap(({ parameters }) => parameters));
  }
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
