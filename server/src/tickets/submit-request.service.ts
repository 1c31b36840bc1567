import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestView } from '../../../shared/contracts/request.js';
import { INITIAL_STATE, RESIDENT_MOVES, type FilingChannel, type ResidentMove } from '../../../shared/ticket-states.js';
import { AttachToTicketService } from '../attachments/attach-to-ticket.service.js';
import { WorkingCalendarsService } from '../calendar/working-calendars.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { insertRows } from '../database/insert-rows.js';
import { newId } from '../database/new-id.js';
import { nextDueAt } from '../domain/clock.policy.js';
import { legalMoves } from '../domain/ticket.policy.js';
import { IdempotencyContext } from '../http/idempotency-context.js';
import { WriteMessageService } from '../outbox/write-message.service.js';
import type { Assignee } from './assignees.js';
import { namesOf, PlaceAssignmentsService, placementsOf } from './place-assignments.service.js';
import { assignedMessage, progressMessage, residentOf } from './ticket-messages.js';
import { TicketNumbersService } from './ticket-numbers.service.js';
import { Ticket } from './ticket.entity.js';
import { wholeTicket } from './ticket.presenter.js';
import { TimelineEntry } from './timeline-entry.entity.js';
import { Clock } from '../time/clock.js';
import { AssessRequestService, type Assessment, type Filing } from './assess-request.service.js';

/** Who files, and how: the resident, or a cadre who logs a call or a visit for a household. */
export interface Filer { personId: string; name: string; cadreId: string | null; channel: FilingChannel }

/**
 * Files a request: one transaction for the ticket, who is on it, the first lines of its history, and the messages to
 * everybody concerned. The cadres' lists read the assignments, so that a lost message loses no work.
 */
@Injectable()
export class SubmitRequestService {
  constructor(
    private readonly idempotency: IdempotencyContext,
    private readonly assess: AssessRequestService,
    private readonly numbers: TicketNumbersService,
    private readonly assignments: PlaceAssignmentsService,
    private readonly attach: AttachToTicketService,
    private readonly messages: WriteMessageService,
    private readonly calendars: WorkingCalendarsService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws as {@link AssessRequestService}; `attachment/not-yours` */
  async execute(filing: Filing, filer: Filer): Promise<RequestView> {
    return this.idempotency.transaction(async (manager) => {
      const at = this.clock.now();
      const assessment = await this.assess.execute(manager, filing, at);
      const ticket = this.newTicket(filing, filer, assessment, at);
      const assignees = await this.assignments.add(manager, ticket, placementsOf(assessment.route), namesOf(assessment), at);
      const timeline = await this.writeTimeline(manager, ticket, filer, assessment, at);
      const attachments = await this.attach.execute(manager, { ids: assessment.attachmentIds, uploaderPersonId: filer.personId, ticketId: ticket.id, timelineEntryId: null, cadresOnly: false });
      // The number's row stays locked until the commit: last of all.
      ticket.number = await this.numbers.next(manager, ticket.countyCode, at);
      await insertRows(manager, Ticket, [ticket]);
      await this.tell(manager, ticket, filer, assessment, assignees, at);
      const view = wholeTicket({ ticket, module: assessment.module, assignees, timeline, attachments }, this.cipher, at);
      return { ...view, moves: this.movesOf(ticket, assignees, at) };
    });
  }

  private newTicket(filing: Filing, filer: Filer, { subject, module, details, route, due, danger, visibility, summary }: Assessment, at: Date): Ticket {
    return Object.assign(new Ticket(), {
      id: newId(), number: '', countyCode: subject.countyCode, module: module.code, state: INITIAL_STATE, visibility, filedAsCase: visibility === 'case', channel: filer.channel, danger, summary,
      householdId: subject.householdId, householdName: subject.householdName, personId: subject.personId, personName: subject.personName,
      filedByPersonId: filer.personId, filedByCadreId: filer.cadreId,
      homeGridId: subject.homeGridId, teamGridId: subject.teamGridId, residenceGridId: subject.residenceGridId, residenceId: subject.residenceId, cellId: subject.cellId,
      detailsSealed: this.cipher.sealJson(details), descriptionSealed: this.cipher.sealOptional(filing.description?.trim()),
      leadCadreId: route.lead.cadreId, leadGridKind: route.lead.gridKind, reasons: route.reasons, transferredFromCadreId: null, returnedOnce: false,
      submittedAt: at, updatedAt: at, ...due, nextDueAt: nextDueAt({ ...due, state: INITIAL_STATE, acceptedAt: null, firstReplyAt: null }),
      acceptedAt: null, firstReplyAt: null, pausedClocks: null, answeredAt: null, autoCloseAt: null, autoCloseNotices: 0, endedAt: null,
      outcome: null, urgedOn: null, rating: null, ratingTextSealed: null, version: 1,
    } satisfies Ticket);
  }

  /** The filing, then a line for each hop that it took to find an active lead. */
  private async writeTimeline(manager: EntityManager, ticket: Ticket, filer: Filer, { route }: Assessment, at: Date): Promise<TimelineEntry[]> {
    const common = { ticketId: ticket.id, at, residentReads: true };
    const filed = filer.channel === 'miniprogram' ? '' : `${filer.name}代为登记（${filer.channel === 'call' ? '来电' : '走访'}）`;
    const entries: TimelineEntry[] = [
      { ...common, id: newId(), move: 'submit' as const, actorRole: filer.cadreId ? ('cadre' as const) : ('resident' as const), actorId: filer.cadreId ?? filer.personId, actorName: filer.name, toState: INITIAL_STATE, textSealed: this.cipher.sealOptional(filed) },
      ...route.reasons.slice(1, 1 + route.lead.via.hops).map((reason) => ({ ...common, id: newId(), move: 'hop' as const, actorRole: 'system' as const, actorId: null, actorName: '系统', toState: null, textSealed: this.cipher.seal(reason) })),
    ];
    await insertRows(manager, TimelineEntry, entries);
    return entries;
  }

  private async tell(manager: EntityManager, ticket: Ticket, filer: Filer, assessment: Assessment, assignees: readonly Assignee[], at: Date): Promise<void> {
    const subject = { ...ticket, moduleTitle: assessment.module.title };
    const lead = assignees[0]!;
    await this.messages.execute(manager, [
      ...assignees.filter(({ personId }) => personId !== filer.personId).map(({ personId, role }) => assignedMessage(subject, personId, role, at)),
      progressMessage(subject, { personId: residentOf(ticket), role: 'resident' }, `由${lead.name}主办`, at),
    ]);
  }

  private movesOf(ticket: Ticket, assignees: readonly Assignee[], at: Date): ResidentMove[] {
    const moves = legalMoves({ ticket: { ...ticket, leadName: assignees[0]?.name ?? '' }, actor: 'resident', at, calendar: this.calendars.of(ticket.countyCode) });
    return RESIDENT_MOVES.filter((move) => moves.includes(move));
  }
}
