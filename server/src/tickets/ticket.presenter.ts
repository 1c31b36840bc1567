import type { RequestView, TicketSummary, TimelineLine } from '../../../shared/contracts/request.js';
import type { ServiceModule } from '../../../shared/service-module.js';
import { MOVES, TICKET_STATE_TITLES, type MoveName } from '../../../shared/ticket-states.js';
import type { Attachment } from '../attachments/attachment.entity.js';
import { attachmentView } from '../attachments/attachment.presenter.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { nextDue } from '../domain/clock.policy.js';
import { assigneeView, type Assignee } from './assignees.js';
import type { Ticket } from './ticket.entity.js';
import type { TimelineEntry } from './timeline-entry.entity.js';

const SYSTEM_LINES = { submit: '提交', hop: '确定办理人' } as const;

export interface TicketParts { ticket: Ticket; module: Pick<ServiceModule, 'title' | 'icon'>; assignees: readonly Assignee[] }
export interface WholeTicket extends TicketParts { timeline: readonly TimelineEntry[]; attachments: readonly Attachment[] }

/** A ticket in a list. */
export function ticketSummary({ ticket, module, assignees }: TicketParts, now: Date): TicketSummary {
  const next = nextDue(ticket);
  const lead = assignees.find(({ role }) => role === 'lead');
  if (!lead) throw new Error(`Ticket ${ticket.number} has no lead`);
  return {
    id: ticket.id, number: ticket.number, module: ticket.module, moduleTitle: module.title, moduleIcon: module.icon, summary: ticket.summary,
    state: ticket.state, stateTitle: TICKET_STATE_TITLES[ticket.state], visibility: ticket.visibility,
    submittedAt: ticket.submittedAt.toISOString(), updatedAt: ticket.updatedAt.toISOString(),
    nextDueAt: next?.at.toISOString() ?? null, nextDueKind: next?.clock ?? null, overdue: next !== null && next.at < now,
    danger: ticket.danger, lead: assigneeView(lead),
  };
}

/** All of a ticket that both its resident and its cadres see; the timeline is the caller's to choose. */
export function wholeTicket(whole: WholeTicket, cipher: FieldCipher, now: Date): Omit<RequestView, 'moves'> {
  const { ticket, assignees, timeline, attachments } = whole;
  return {
    ...ticketSummary(whole, now),
    assists: assignees.filter(({ role }) => role === 'assist').map(assigneeView),
    reasons: ticket.reasons,
    acceptDueAt: ticket.acceptDueAt.toISOString(), replyDueAt: ticket.replyDueAt.toISOString(), resolveDueAt: ticket.resolveDueAt.toISOString(),
    version: ticket.version, channel: ticket.channel, personId: ticket.personId, personName: ticket.personName,
    details: cipher.openJson(ticket.detailsSealed), description: cipher.openOptional(ticket.descriptionSealed) ?? '',
    attachments: attachments.filter(({ timelineEntryId }) => timelineEntryId === null).map(attachmentView),
    timeline: timeline.map((entry) => timelineLine(entry, attachments, cipher)),
    outcome: ticket.outcome, rating: ticket.rating, endedAt: ticket.endedAt?.toISOString() ?? null, autoCloseAt: ticket.autoCloseAt?.toISOString() ?? null,
  };
}

function timelineLine(entry: TimelineEntry, attachments: readonly Attachment[], cipher: FieldCipher): TimelineLine {
  return {
    id: entry.id, at: entry.at.toISOString(), move: entry.move, title: titleOfLine(entry.move), actorName: entry.actorName, actorRole: entry.actorRole,
    text: cipher.openOptional(entry.textSealed) ?? '', ...(entry.toState ? { toState: entry.toState } : {}),
    attachments: attachments.filter(({ timelineEntryId }) => timelineEntryId === entry.id).map(attachmentView),
  };
}

export function titleOfLine(move: MoveName | 'submit' | 'hop'): string {
  return move === 'submit' || move === 'hop' ? SYSTEM_LINES[move] : MOVES[move].title;
}
