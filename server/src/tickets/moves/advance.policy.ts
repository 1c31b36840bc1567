/**
 * What a move does to a ticket's clocks and dates, whatever the move (domain.md, "Clocks"): it meets some of them, they
 * stand still while the resident is asked, an answer starts the seven days of auto-close, an end ends all.
 */
import { AUTO_CLOSE_DAYS, ENDED_STATES, MOVES, type MoveName, type MoveRule, type TicketState } from '../../../../shared/ticket-states.js';
import type { ServiceModule } from '../../../../shared/service-module.js';
import { effectiveClocks, nextDueAt, pauseClocks, resumeClocks } from '../../domain/clock.policy.js';
import type { WorkingCalendar } from '../../domain/working-calendar.js';
import type { Ticket } from '../ticket.entity.js';

const DAY_MS = 24 * 3_600_000;

export interface Advance { ticket: Readonly<Ticket>; move: MoveName; to: TicketState; module: ServiceModule; calendar: WorkingCalendar; at: Date }

/** The columns that change with the state. */
export function advance({ ticket, move, to, module, calendar, at }: Advance): Partial<Ticket> {
  const { meets = [] }: MoveRule = MOVES[move];
  const met = {
    acceptedAt: ticket.acceptedAt ?? (meets.includes('accept') ? at : null),
    firstReplyAt: ticket.firstReplyAt ?? (meets.includes('reply') ? at : null),
  };
  const due = clocksBetween({ ticket, to, module, calendar, at });
  const ended = (ENDED_STATES as readonly TicketState[]).includes(to);
  const answered = to === 'answered';
  const next = { ...ticket, ...met, ...due, state: to };
  return {
    state: to, updatedAt: at, ...met, ...due, nextDueAt: nextDueAt(next),
    answeredAt: answered ? at : ended ? ticket.answeredAt : null,
    autoCloseAt: answered ? new Date(at.getTime() + AUTO_CLOSE_DAYS * DAY_MS) : null,
    ...(answered ? { autoCloseNotices: 0 } : {}),
    endedAt: ended ? (ticket.endedAt ?? at) : null,
  };
}

/** Clocks stop on the way into `awaiting_resident`, and go on from what they had left on the way out. */
function clocksBetween({ ticket, to, module, calendar, at }: Omit<Advance, 'move'>): Partial<Ticket> {
  const waits = to === 'awaiting_resident';
  if (waits && ticket.pausedClocks === null) {
    const clocks = effectiveClocks({ clocks: module.clocks, dangerous: ticket.danger, ...(module.dangerClocks ? { dangerClocks: module.dangerClocks } : {}) });
    return { pausedClocks: pauseClocks({ ticket, clocks, pausedAt: at, calendar }) };
  }
  if (!waits && ticket.pausedClocks !== null) {
    const { uncovered: _uncovered, ...due } = resumeClocks({ ticket, paused: ticket.pausedClocks, resumedAt: at, calendar });
    return { ...due, pausedClocks: null };
  }
  return {};
}
