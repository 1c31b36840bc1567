import type { EntityManager } from 'typeorm';
import type { AssigneeView } from '../../../shared/contracts/request.js';
import { GRID_KIND_TITLES, type GridKind, type Rung } from '../../../shared/grids.js';

/** Who is on a ticket now, with what its views and messages need. */
export interface Assignee {
  assignmentId: string;
  ticketId: string;
  cadreId: string;
  personId: string;
  role: 'lead' | 'assist';
  name: string;
  title: string;
  gridKind: GridKind;
  gridId: string | null;
  gridName: string;
  rung: Rung | null;
  reason: string;
}

/** The holders of these tickets: the lead first, then the assists in order of their assignment. */
export async function loadAssignees(manager: EntityManager, ticketIds: readonly string[]): Promise<Assignee[]> {
  if (!ticketIds.length) return [];
  return manager.query<Assignee[]>(
    `SELECT a.id AS assignmentId, a.ticketId, a.cadreId, c.personId, a.role, c.name, c.title, a.gridKind, a.gridId, COALESCE(g.name, '') AS gridName, a.rung, a.reason
     FROM assignment a JOIN cadre c ON c.id = a.cadreId LEFT JOIN grid g ON g.id = a.gridId
     WHERE a.ticketId IN (${ticketIds.map(() => '?').join(', ')}) AND a.until IS NULL
     ORDER BY CASE a.role WHEN 'lead' THEN 0 ELSE 1 END, a.id`,
    [...ticketIds],
  );
}

export function assigneeView({ cadreId, name, title, gridKind, gridName }: Assignee): AssigneeView {
  return { id: cadreId, name, title, gridKind, gridTitle: GRID_KIND_TITLES[gridKind], gridName };
}
