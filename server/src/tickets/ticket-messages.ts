import type { RoleName } from '../../../shared/grids.js';
import { PAGES } from '../../../shared/page-paths.js';
import { TICKET_STATE_TITLES, type TicketState, type Visibility } from '../../../shared/ticket-states.js';
import type { Ticket } from './ticket.entity.js';
import type { Message } from '../outbox/write-message.service.js';

/** What a message says of its ticket. Of a `case` ticket it says nothing: "您有一件事项有新进展" (domain.md, "Visibility"). */
export interface MessageSubject {
  id: string;
  number: string;
  moduleTitle: string;
  summary: string;
  householdName: string;
  visibility: Visibility;
  state: TicketState;
  nextDueAt: Date | null;
}

/** Who hears of a ticket on the resident's side: who filed it; of what a cadre filed, the person whom it is about. */
export function residentOf({ filedByCadreId, filedByPersonId, personId }: Pick<Ticket, 'filedByCadreId' | 'filedByPersonId' | 'personId'>): string {
  return filedByCadreId || !filedByPersonId ? personId : filedByPersonId;
}

const CASE_TEXT = '您有一件事项有新进展';
const CASE_TITLE = '保密事项';

/** To a cadre who is now on the ticket. */
export function assignedMessage(subject: MessageSubject, personId: string, role: 'lead' | 'assist', at: Date): Message<'ticket-assigned'> {
  const words = role === 'lead' ? '请您主办' : '请您协办';
  return {
    ...base(subject, personId, 'cadre', role === 'lead' ? '有新事项请您办理' : '有新事项请您协办', `${subject.householdName}家：${subject.moduleTitle}（${subject.summary}），${words}`),
    template: 'ticket-assigned',
    values: {
      number: subject.number, module: titleOf(subject), household: subject.visibility === 'case' ? '不显示' : subject.householdName,
      dueAt: (subject.nextDueAt ?? at).toISOString(), remark: words,
    },
  };
}

/** To the resident, or to a cadre on the ticket: it moved. */
export function progressMessage(subject: MessageSubject, to: { personId: string; role: RoleName }, line: string, at: Date): Message<'ticket-progress'> {
  return {
    ...base(subject, to.personId, to.role, `${titleOf(subject)}有新进展`, `${subject.moduleTitle}：${line}`),
    template: 'ticket-progress',
    values: {
      number: subject.number, module: titleOf(subject), state: TICKET_STATE_TITLES[subject.state], updatedAt: at.toISOString(),
      remark: subject.visibility === 'case' ? CASE_TEXT : line,
    },
  };
}

/** To the lead and one rank above: the resident urges. */
export function urgedMessage(subject: MessageSubject, personId: string, at: Date): Message<'ticket-urged'> {
  return {
    ...base(subject, personId, 'cadre', '居民催办', `${subject.householdName}家催办：${subject.moduleTitle}（${subject.summary}）`),
    template: 'ticket-urged',
    values: {
      number: subject.number, module: titleOf(subject), household: subject.visibility === 'case' ? '不显示' : subject.householdName,
      urgedAt: at.toISOString(), remark: '请尽快与居民联系',
    },
  };
}

function titleOf({ visibility, moduleTitle }: MessageSubject): string {
  return visibility === 'case' ? CASE_TITLE : moduleTitle;
}

function base(subject: MessageSubject, personId: string, role: RoleName, title: string, text: string): Omit<Message, 'template' | 'values'> {
  const page = role === 'resident' ? PAGES.residentRequest(subject.id) : PAGES.cadreTicket(subject.id);
  return { personId, role, title, text: subject.visibility === 'case' ? CASE_TEXT : text, page, ticketId: subject.id };
}
