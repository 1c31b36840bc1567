import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { TOWNSHIP_RUNG, type GridKind, type HouseholdGridKind, type Rung, type TieBinding, type TieRole } from '../../../shared/grids.js';
import type { ComplaintAbout, RoutingFacts, RoutingGrid, RoutingSeat, RoutingTie } from '../domain/routing.types.js';
import { beijingDay, beijingWeekday } from '../time/beijing.js';
import { LoadRoutingCadresService, type NamedCadre } from './load-routing-cadres.service.js';

/** Whom a request is about, and where: the row that everything else hangs on. */
export interface RequestSubject {
  householdId: string; householdName: string; householdCode: string; countyCode: string; cellId: string | null;
  personId: string; personName: string;
  homeGridId: string; homeGridName: string; homeParentId: string | null;
  teamGridId: string | null; teamGridName: string | null;
  residenceId: string; residenceGridId: string | null; residenceGridName: string | null; residenceParentId: string | null; residenceOutOfCounty: number;
  deskGridId: string | null;
}

export interface LoadedFacts {
  subject: RequestSubject;
  facts: RoutingFacts;
  /** Everybody among the facts' cadres, by id. */
  people: ReadonlyMap<string, NamedCadre>;
}

const SUBJECT_SQL = `
  SELECT h.id AS householdId, h.headName AS householdName, h.code AS householdCode, h.countyCode, h.cellId, p.id AS personId, p.name AS personName,
         gh.id AS homeGridId, gh.name AS homeGridName, gh.parentId AS homeParentId,
         gt.id AS teamGridId, gt.name AS teamGridName,
         r.id AS residenceId, gr.id AS residenceGridId, gr.name AS residenceGridName, gr.parentId AS residenceParentId, r.outOfCounty AS residenceOutOfCounty,
         gd.id AS deskGridId
  FROM household_member m
  JOIN person p ON p.id = m.personId
  JOIN household h ON h.id = m.householdId
  JOIN grid gh ON gh.id = h.homeGridId
  LEFT JOIN grid gt ON gt.id = h.teamGridId
  JOIN residence r ON r.id = m.residenceId
  LEFT JOIN grid gr ON gr.id = r.gridId
  LEFT JOIN grid gd ON gd.countyCode = h.countyCode AND gd.kind = 'desk'
  WHERE m.personId = ? AND m.householdId = ?`;

const TIE_COLUMNS = `t.id, t.kind, t.gridId, t.role, t.bound, t.since, t.seatId, t.cadreId, s.holderCadreId, s.rung
  FROM tie t LEFT JOIN seat s ON s.id = t.seatId WHERE t.until IS NULL AND`;
const TIES_SQL = `SELECT ${TIE_COLUMNS} t.householdId = ? UNION ALL SELECT ${TIE_COLUMNS} t.residenceId = ? UNION ALL SELECT ${TIE_COLUMNS} t.cellId = ?`;

interface TieRow {
  id: string; kind: HouseholdGridKind | 'police'; gridId: string; role: TieRole; bound: TieBinding; since: string;
  seatId: string | null; cadreId: string | null; holderCadreId: string | null; rung: number | null;
}
interface SeatRow { id: string; gridId: string; rung: number; title: string; holderCadreId: string | null }

/** Reads what the routing policy needs, in a handful of indexed queries whose number does not grow with the ledger. */
@Injectable()
export class LoadRoutingFactsService {
  constructor(private readonly loadCadres: LoadRoutingCadresService) {}

  /** @throws `request/person-not-in-household` */
  async execute(manager: EntityManager, query: { householdId: string; personId: string; at: Date; aboutCadreId?: string }): Promise<LoadedFacts> {
    const [subject] = await manager.query<RequestSubject[]>(SUBJECT_SQL, [query.personId, query.householdId]);
    if (!subject) throw new DomainError('request/person-not-in-household');
    const ties = await this.ties(manager, subject);
    const { seats, desk } = await this.seats(manager, subject);
    const rosterCadreId = await this.rosterCadre(manager, subject.countyCode, query.at);
    const complaintAbout = query.aboutCadreId ? await this.complaintAbout(manager, query.aboutCadreId) : null;
    const holders = [...ties, ...seats].flatMap(({ holderCadreId }) => holderCadreId ?? []);
    const wanted = [...holders, ...desk, ...(rosterCadreId ? [rosterCadreId] : [])];
    const { cadres, people } = await this.loadCadres.execute(manager, wanted, { ...query, householdId: subject.householdId });
    return {
      subject,
      people,
      facts: { grids: gridsOf(subject), ties, seats, cadres, desk: { gridId: subject.deskGridId, rosterCadreId, staff: desk }, complaintAbout },
    };
  }

  private async ties(manager: EntityManager, { householdId, residenceId, cellId }: RequestSubject): Promise<RoutingTie[]> {
    const rows = await manager.query<TieRow[]>(TIES_SQL, [householdId, residenceId, cellId ?? '']);
    return rows.map((row) => ({
      id: row.id, gridKind: row.kind, gridId: row.gridId, role: row.role, bound: row.bound,
      holderCadreId: row.bound === 'person' ? row.cadreId : row.holderCadreId,
      ...(row.seatId ? { seatId: row.seatId } : {}),
      rung: (row.rung ?? 1) as Rung,
      since: new Date(`${row.since}T00:00:00+08:00`),
    }));
  }

  /** The seats above the first rung of the person's grids and their townships, and the desk's people. */
  private async seats(manager: EntityManager, subject: RequestSubject): Promise<{ seats: RoutingSeat[]; desk: string[] }> {
    const kindOf = new Map<string, HouseholdGridKind>();
    const own = (gridId: string | null, kind: HouseholdGridKind): void => void (gridId && kindOf.set(`${gridId}`, kind));
    own(subject.teamGridId, 'work_team');
    own(subject.homeGridId, 'home_village');
    own(subject.residenceGridId, 'residence');
    const townships = { home_village: subject.homeParentId, residence: subject.residenceParentId };
    const ids = [...new Set([...kindOf.keys(), subject.homeParentId, subject.residenceParentId, subject.deskGridId].filter((id) => id !== null))];
    const rows = await manager.query<SeatRow[]>(
      `SELECT id, gridId, rung, title, holderCadreId FROM seat WHERE gridId IN (${ids.map(() => '?').join(', ')}) AND (rung > 1 OR gridId = ?)`,
      [...ids, subject.deskGridId ?? ''],
    );
    const seatOf = (row: SeatRow, gridKind: HouseholdGridKind): RoutingSeat => ({ ...row, gridKind, rung: row.rung as Rung });
    const ladder = rows.flatMap((row) => {
      const kind = kindOf.get(row.gridId);
      return kind ? [seatOf(row, kind)] : [];
    });
    const above = (['home_village', 'residence'] as const).flatMap((kind) =>
      rows.filter(({ gridId, rung }) => gridId === townships[kind] && rung === TOWNSHIP_RUNG).map((row) => seatOf(row, kind)),
    );
    const desk = rows.filter(({ gridId }) => gridId === subject.deskGridId).flatMap(({ holderCadreId }) => holderCadreId ?? []);
    return { seats: [...ladder, ...above], desk };
  }

  private async rosterCadre(manager: EntityManager, countyCode: string, at: Date): Promise<string | null> {
    const rows = await manager.query<{ cadreId: string; onDate: string | null }[]>(
      'SELECT cadreId, onDate FROM desk_duty WHERE countyCode = ? AND (onDate = ? OR (onDate IS NULL AND weekday = ?)) ORDER BY id',
      [countyCode, beijingDay(at), beijingWeekday(at)],
    );
    return (rows.find(({ onDate }) => onDate !== null) ?? rows[0])?.cadreId ?? null;
  }

  /** Every seat and tie through which the cadre serves. */
  private async complaintAbout(manager: EntityManager, cadreId: string): Promise<ComplaintAbout> {
    const rows = await manager.query<{ gridKind: GridKind; gridId: string; rung: number }[]>(
      `SELECT g.kind AS gridKind, s.gridId, s.rung FROM seat s JOIN grid g ON g.id = s.gridId WHERE s.holderCadreId = ?
       UNION SELECT t.kind AS gridKind, t.gridId, 1 AS rung FROM tie t WHERE t.cadreId = ? AND t.until IS NULL`,
      [cadreId, cadreId],
    );
    return { cadreId, positions: rows.map(({ gridKind, gridId, rung }) => ({ gridKind, gridId, rung: rung as Rung })) };
  }
}

/** As a resident says them: a work team goes by its village's name. */
function gridsOf(subject: RequestSubject): RoutingGrid[] {
  return [
    ...(subject.teamGridId ? [{ kind: 'work_team' as const, gridId: subject.teamGridId, name: subject.homeGridName, outOfCounty: false }] : []),
    { kind: 'home_village', gridId: subject.homeGridId, name: subject.homeGridName, outOfCounty: false },
    ...(subject.residenceGridId || subject.residenceOutOfCounty
      ? [{ kind: 'residence' as const, gridId: subject.residenceGridId, name: subject.residenceGridName ?? '外县', outOfCounty: Boolean(subject.residenceOutOfCounty) }]
      : []),
  ];
}
