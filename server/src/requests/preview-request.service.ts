import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { PreviewView, PromiseView } from '../../../shared/contracts/request.js';
import { OPEN_STATES } from '../../../shared/ticket-states.js';
import { Clock } from '../time/clock.js';
import { assigneeView, loadAssignees } from '../tickets/assignees.js';
import { namesOf, placementsOf } from '../tickets/place-assignments.service.js';
import { Ticket } from '../tickets/ticket.entity.js';
import { AssessRequestService, type Assessment, type Filing } from '../tickets/assess-request.service.js';

const SIMILAR_SHOWN = 3;

/** The promise before sending: who would answer for it, why, and by when; and open requests like it. Nothing is written. */
@Injectable()
export class PreviewRequestService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly assess: AssessRequestService,
    private readonly clock: Clock,
  ) {}

  /** @throws as {@link AssessRequestService} */
  async execute(filing: Filing): Promise<PreviewView> {
    const { manager } = this.dataSource;
    const assessment = await this.assess.execute(manager, filing, this.clock.now());
    return { ...promiseOf(assessment), similar: assessment.visibility === 'case' ? [] : await similarOpen(manager, filing, assessment) };
  }
}

export function promiseOf(assessment: Assessment): PromiseView {
  const names = namesOf(assessment);
  const [lead, ...assists] = placementsOf(assessment.route).map(({ role, routed, reason }) => {
    const named = assessment.people.get(routed.cadreId);
    return assigneeView({
      assignmentId: '', ticketId: '', personId: '', name: named?.name ?? '', title: named?.title ?? '', cadreId: routed.cadreId, role, reason,
      gridKind: routed.gridKind, gridId: routed.gridId, gridName: names.gridName(routed.gridKind), rung: routed.via.rung,
    });
  });
  return {
    lead: lead!, assists, reasons: assessment.route.reasons,
    acceptDueAt: assessment.due.acceptDueAt.toISOString(), replyDueAt: assessment.due.replyDueAt.toISOString(), resolveDueAt: assessment.due.resolveDueAt.toISOString(),
    ...(assessment.calendarUncovered ? { calendarUncovered: true } : {}),
  };
}

/** Duplicates (domain.md): same household, same module, open, the same summary. */
async function similarOpen(manager: EntityManager, filing: Filing, { summary }: Assessment): Promise<PreviewView['similar']> {
  const tickets = await manager.find(Ticket, {
    where: { householdId: filing.householdId, module: filing.module, summary, state: In([...OPEN_STATES]), visibility: 'grid' },
    order: { submittedAt: 'DESC' }, take: SIMILAR_SHOWN,
  });
  const assignees = await loadAssignees(manager, tickets.map(({ id }) => id));
  return tickets.map((ticket) => ({
    id: ticket.id, number: ticket.number, summary: ticket.summary, submittedAt: ticket.submittedAt.toISOString(),
    leadName: assignees.find(({ ticketId, role }) => ticketId === ticket.id && role === 'lead')?.name ?? '',
  }));
}
