import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import type { GridKind } from '../../../shared/grids.js';
import { insertRows } from '../database/insert-rows.js';
import { newId } from '../database/new-id.js';
import type { Route, RoutedCadre } from '../domain/routing.types.js';
import type { NamedCadre } from '../grids/load-routing-cadres.service.js';
import type { LoadedFacts } from '../grids/load-routing-facts.service.js';
import type { Assignee } from './assignees.js';
import { Assignment } from './assignment.entity.js';
import { FAR_FUTURE } from './far-future.js';

/** Somebody's place on a ticket, and the line that says why. */
export interface Placement { role: 'lead' | 'assist'; routed: RoutedCadre; reason: string }

/** Writes who is on a ticket, and keeps the cadres' lists in step with it. */
@Injectable()
export class PlaceAssignmentsService {
  /** Adds people to a ticket. @returns them as assignees, in the order given */
  async add(manager: EntityManager, ticket: { id: string; nextDueAt: Date | null }, placements: readonly Placement[], names: PlacementNames, at: Date): Promise<Assignee[]> {
    const rows = placements.map(({ role, routed, reason }) => ({
      id: newId(), ticketId: ticket.id, cadreId: routed.cadreId, role, gridKind: routed.gridKind, gridId: routed.gridId,
      tieId: routed.via.tieId ?? null, seatId: routed.via.seatId ?? null, rung: routed.via.rung, reason: reason.slice(0, 200),
      since: at, until: null, list: 'todo' as const, sortAt: ticket.nextDueAt ?? FAR_FUTURE,
    }));
    await insertRows(manager, Assignment, rows);
    return rows.map(({ id, ticketId, cadreId, role, gridKind, gridId, reason, rung }) => {
      const named = names.people.get(cadreId);
      if (!named) throw new DomainError('ticket/illegal-receiver');
      return { assignmentId: id, ticketId, cadreId, role, gridKind, gridId, reason, rung: rung as Assignee['rung'], gridName: names.gridName(gridKind), ...named };
    });
  }

  /** Takes people off a ticket. */
  async end(manager: EntityManager, assignees: readonly Assignee[], at: Date): Promise<void> {
    if (!assignees.length) return;
    await manager.update(Assignment, { id: In(assignees.map(({ assignmentId }) => assignmentId)) }, { until: at, list: 'gone', sortAt: at });
  }

  /** The lists of everybody on the ticket follow its state: due next, standing still, or ended. */
  async follow(manager: EntityManager, ticket: { id: string; nextDueAt: Date | null; endedAt: Date | null }): Promise<void> {
    await manager.createQueryBuilder().update(Assignment)
      .set(ticket.endedAt ? { list: 'done', sortAt: ticket.endedAt } : { list: 'todo', sortAt: ticket.nextDueAt ?? FAR_FUTURE })
      .where('ticketId = :id AND until IS NULL', { id: ticket.id })
      .execute();
  }
}

export interface PlacementNames {
  people: ReadonlyMap<string, NamedCadre>;
  gridName(kind: GridKind): string;
}

/** The people and the grids' full names that the routing facts came with. */
export function namesOf({ subject, people }: Pick<LoadedFacts, 'subject' | 'people'>): PlacementNames {
  const names: Partial<Record<GridKind, string | null>> = { work_team: subject.teamGridName, home_village: subject.homeGridName, residence: subject.residenceGridName };
  return { people, gridName: (kind) => names[kind] ?? '' };
}

/** A route as placements, each with its "why me". */
export function placementsOf(route: Route): Placement[] {
  const hops = route.lead.via.hops;
  return [
    { role: 'lead', routed: route.lead, reason: route.reasons.slice(0, 1 + hops).reverse().join('；') },
    ...route.assists.map((routed, i) => ({ role: 'assist' as const, routed, reason: route.reasons[1 + hops + i] ?? '' })),
  ];
}
