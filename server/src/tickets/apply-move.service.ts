import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { MOVES, RATING_TITLES, TICKET_STATE_TITLES, type MoveName } from '../../../shared/ticket-states.js';
import { AttachToTicketService } from '../attachments/attach-to-ticket.service.js';
import { WorkingCalendarsService } from '../calendar/working-calendars.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { insertRows } from '../database/insert-rows.js';
import { newId } from '../database/new-id.js';
import { assertMove, type MoveAttempt } from '../domain/ticket.policy.js';
import { WriteMessageService, type Message } from '../outbox/write-message.service.js';
import { ServiceModuleCatalogue } from '../service-modules/service-module-catalogue.js';
import { Clock } from '../time/clock.js';
import { loadAssignees, type Assignee } from './assignees.js';
import { advance } from './moves/advance.policy.js';
import type { MoveCommand, MoveContext, MoveDone, MoveEffect, Mover } from './moves/move.types.js';
import { PlaceAssignmentsService } from './place-assignments.service.js';
import { assignedMessage, progressMessage, residentOf, urgedMessage, type MessageSubject } from './ticket-messages.js';
import { Ticket } from './ticket.entity.js';
import { titleOfLine } from './ticket.presenter.js';
import { TimelineEntry } from './timeline-entry.entity.js';

/**
 * Makes one move on one ticket: checks it against the table, changes the ticket if nobody else has meanwhile, writes the
 * line, keeps the lists in step, and tells whom it concerns; all in the caller's transaction.
 */
@Injectable()
export class ApplyMoveService {
  constructor(
    private readonly catalogue: ServiceModuleCatalogue,
    private readonly calendars: WorkingCalendarsService,
    private readonly assignments: PlaceAssignmentsService,
    private readonly attach: AttachToTicketService,
    private readonly messages: WriteMessageService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws `access/not-found`, `ticket/stale`, the codes of `checkMove`, `attachment/not-yours` */
  async execute(manager: EntityManager, command: MoveCommand): Promise<MoveDone> {
    const context = await this.load(manager, command.ticketId);
    const { ticket, at } = context;
    if (command.version !== undefined && command.version !== ticket.version) throw await this.stale(manager, ticket, command.mover);
    const to = assertMove({ ticket: { ...ticket, leadName: context.lead.name }, move: command.move, actor: actorOf(command, context), at, calendar: context.calendar });
    const effect = (await command.effect?.(context)) ?? {};
    const changes = { ...advance({ ticket: { ...ticket, ...effect.set }, move: command.move, to, module: this.catalogue.get(effect.set?.module ?? ticket.module), calendar: context.calendar, at }), ...effect.set };
    const { affected } = await manager.update(Ticket, { id: ticket.id, version: ticket.version }, { ...changes, version: ticket.version + 1 });
    if (affected !== 1) throw await this.stale(manager, ticket, command.mover);
    const moved = { ...ticket, ...changes };
    const now = await this.place(manager, context, moved, effect);
    await this.writeLines(manager, command, context, effect);
    await this.messages.execute(manager, this.messagesOf(command, context, moved, effect, now));
    return { id: ticket.id, version: ticket.version + 1, state: to };
  }

  private async load(manager: EntityManager, ticketId: string): Promise<MoveContext> {
    const ticket = await manager.findOneBy(Ticket, { id: ticketId });
    if (!ticket) throw new DomainError('access/not-found');
    const assignees = await loadAssignees(manager, [ticketId]);
    const lead = assignees.find(({ role }) => role === 'lead');
    if (!lead) throw new Error(`Ticket ${ticket.number} has no lead`);
    return { manager, at: this.clock.now(), ticket, assignees, lead, module: this.catalogue.get(ticket.module), calendar: this.calendars.of(ticket.countyCode) };
  }

  /** @returns those who are on the ticket now and were not before */
  private async place(manager: EntityManager, { assignees, at }: MoveContext, moved: Ticket, effect: MoveEffect): Promise<Assignee[]> {
    let added: Assignee[] = [];
    if (effect.lead && effect.names) {
      const newcomer = effect.lead.routed.cadreId;
      await this.assignments.end(manager, assignees.filter(({ role, cadreId }) => role === 'lead' || effect.assists !== undefined || cadreId === newcomer), at);
      added = await this.assignments.add(manager, moved, [effect.lead, ...(effect.assists ?? [])], effect.names, at);
    }
    await this.assignments.follow(manager, moved);
    return added;
  }

  private async writeLines(manager: EntityManager, { move, mover, ticketId, attachmentIds: own = [] }: MoveCommand, { at, ticket }: MoveContext, { text, hops = [], attachmentIds: named = [] }: MoveEffect): Promise<void> {
    const attachmentIds = [...own, ...named];
    const { residentReads } = MOVES[move];
    const id = newId();
    const to = MOVES[move] as { to?: Ticket['state'] };
    await insertRows<TimelineEntry>(manager, TimelineEntry, [
      { id, ticketId, at, move, actorRole: mover.side, actorId: mover.cadreId ?? mover.personId, actorName: mover.name, toState: to.to ?? null, textSealed: this.cipher.sealOptional(text?.trim()), residentReads },
      ...hops.map((hop) => ({ id: newId(), ticketId, at, move: 'hop' as const, actorRole: 'system' as const, actorId: null, actorName: '系统', toState: null, textSealed: this.cipher.seal(hop), residentReads: true })),
    ]);
    if (attachmentIds.length && mover.personId) {
      await this.attach.execute(manager, { ids: attachmentIds, uploaderPersonId: mover.personId, ticketId: ticket.id, timelineEntryId: id, cadresOnly: !residentReads });
    }
  }

  /** To the resident on each move of a cadre; to the lead on each move of the resident; to whoever came onto the ticket. */
  private messagesOf({ move, mover }: MoveCommand, { assignees, lead, at, module }: MoveContext, moved: Ticket, effect: MoveEffect, added: readonly Assignee[]): Message[] {
    const subject = { ...moved, moduleTitle: this.catalogue.has(moved.module) ? this.catalogue.titleOf(moved.module) : module.title };
    const { title, residentReads } = MOVES[move];
    const newcomers = added.filter(({ personId }) => personId !== mover.personId).map(({ personId, role }) => assignedMessage(subject, personId, role, at));
    if (move === 'urge') return [lead.personId, ...(effect.alsoTell ?? [])].map((personId) => urgedMessage(subject, personId, at));
    if (mover.side === 'resident') {
      const line = move === 'rate' && moved.rating ? `评价：${RATING_TITLES[moved.rating]}` : `居民${title}`;
      const told = added.length ? [] : assignees.filter(({ role, personId }) => role === 'lead' && personId !== mover.personId);
      return [...newcomers, ...told.map(({ personId }) => progressMessage(subject, { personId, role: 'cadre' }, line, at))];
    }
    if (!residentReads) return newcomers;
    const leadName = added.find(({ role }) => role === 'lead')?.name;
    const line = leadName ? `${title}，现由${leadName}主办` : `${mover.name}${title}`;
    return [...newcomers, progressMessage(subject, { personId: residentOf(moved), role: 'resident' }, line, at), ...callBack(subject, moved, move, mover, at)];
  }

  /** Says what changed since the client looked, as far as the mover may read it. */
  private async stale(manager: EntityManager, { id }: Ticket, { side }: Mover): Promise<DomainError> {
    const readable = side === 'resident' ? { residentReads: true } : {};
    const [last] = await manager.find(TimelineEntry, { where: { ticketId: id, ...readable }, order: { id: 'DESC' }, take: 1 });
    const now = await manager.findOneBy(Ticket, { id });
    return new DomainError('ticket/stale', {
      version: now?.version, state: now && TICKET_STATE_TITLES[now.state],
      changed: last && { title: titleOfLine(last.move), actorName: last.actorName, at: last.at.toISOString() },
    });
  }
}

/** What whoever telephoned must be told, so that they are called back. */
const CALL_BACK_MOVES: readonly MoveName[] = ['answer', 'ask-supplement', 'decline'];

/** Who filed by telephone has no message to read: the cadre who took the call hears of the answer, and calls back. */
function callBack(subject: MessageSubject, { filedByCadreId, filedByPersonId, personName }: Ticket, move: MoveName, mover: Mover, at: Date): Message[] {
  if (!filedByCadreId || !filedByPersonId || filedByPersonId === mover.personId || !CALL_BACK_MOVES.includes(move)) return [];
  return [progressMessage(subject, { personId: filedByPersonId, role: 'cadre' }, `${MOVES[move].title}了，请给${personName}回电话`, at)];
}

function actorOf({ mover }: MoveCommand, { assignees }: MoveContext): MoveAttempt['actor'] {
  if (mover.side !== 'cadre') return mover.side;
  return assignees.find(({ cadreId }) => cadreId === mover.cadreId)?.role ?? 'viewer';
}
