/**
 * Which move is legal (domain.md, "Moves"): the table of shared/ticket-states.ts says who and from where; here are the
 * limits that look at the ticket's past. Urging: once per working day. Reopening: within 15 calendar days of the end.
 * Rating: once. Returning: once, and only what came by transfer. Auto-close: 7 days after the answer, not earlier.
 */
import { DomainError } from '../../../shared/domain-error.js';
import type { ErrorCode } from '../../../shared/error-codes.js';
import {
  AUTO_CLOSE_DAYS, AUTO_CLOSE_NOTICE_DAYS, MOVES, REOPEN_DAYS, TICKET_STATE_TITLES, stateAfter,
  type MoveActor, type MoveName, type MoveRule, type TicketState,
} from '../../../shared/ticket-states.js';
import { calendarDaysBetween, type WorkingCalendar } from './working-calendar.js';

const DAY_MS = 24 * 3_600_000;

/** What the limits look at. */
export interface MovableTicket {
  state: TicketState;
  /** For the refusal's text: who leads. */
  leadName: string;
  /** From whom the last transfer came; null = nothing can be returned. */
  transferredFromCadreId: string | null;
  returnedOnce: boolean;
  /** The working day ("YYYY-MM-DD", WorkingCalendar.workingDayOf) of the last urging. */
  urgedOn: string | null;
  answeredAt: Date | null;
  endedAt: Date | null;
  /** The level given, if it was. */
  rating: number | null;
}

export interface MoveAttempt {
  ticket: MovableTicket;
  move: MoveName;
  /** What the caller is on this ticket; `viewer` = a cadre who may see it and is not on it. */
  actor: MoveActor | 'viewer';
  at: Date;
  calendar: Pick<WorkingCalendar, 'workingDayOf'>;
}

export type MoveVerdict =
  | { ok: true; to: TicketState }
  | { ok: false; code: ErrorCode; details: Record<string, unknown> };

/** Codes: `ticket/not-the-lead`, `access/role`, `ticket/illegal-move`, and one per limit. */
export function checkMove({ ticket, move, actor, at, calendar }: MoveAttempt): MoveVerdict {
  const rule: MoveRule = MOVES[move];
  if (!rule.actors.some((one) => one === actor)) return refusedActor(rule, actor, ticket);
  if (!rule.from.includes(ticket.state)) return illegal(ticket);
  const limit = LIMITS[move]?.({ ticket, at, calendar });
  return limit ?? { ok: true, to: stateAfter(move, ticket.state) };
}

/** The state afterwards. @throws DomainError with the code of checkMove */
export function assertMove(attempt: MoveAttempt): TicketState {
  const verdict = checkMove(attempt);
  if (!verdict.ok) throw new DomainError(verdict.code, verdict.details);
  return verdict.to;
}

/** The moves for which the caller gets a button, in the table's order: the likeliest first. */
export function legalMoves(attempt: Omit<MoveAttempt, 'move'>): MoveName[] {
  return (Object.keys(MOVES) as MoveName[]).filter((move) => checkMove({ ...attempt, move }).ok);
}

/** When an answered ticket closes by itself, and when the resident is told so before. */
export function autoCloseTimes(answeredAt: Date): { closeAt: Date; noticesAt: Date[] } {
  const after = (days: number) => new Date(answeredAt.getTime() + days * DAY_MS);
  return { closeAt: after(AUTO_CLOSE_DAYS), noticesAt: AUTO_CLOSE_NOTICE_DAYS.map(after) };
}

type Limit = (attempt: Pick<MoveAttempt, 'ticket' | 'at' | 'calendar'>) => MoveVerdict | null;

const LIMITS: Partial<Record<MoveName, Limit>> = {
  urge: ({ ticket, at, calendar }) => (ticket.urgedOn === calendar.workingDayOf(at) ? refused('ticket/urged-today') : null),
  reopen: ({ ticket, at }) => (ticket.endedAt && calendarDaysBetween(ticket.endedAt, at) > REOPEN_DAYS ? refused('ticket/reopen-too-late') : null),
  rate: ({ ticket }) => (ticket.rating === null ? null : refused('ticket/already-rated')),
  return: ({ ticket }) => {
    if (ticket.returnedOnce) return refused('ticket/already-returned');
    return ticket.transferredFromCadreId ? null : refused('ticket/nothing-to-return');
  },
  'auto-close': ({ ticket, at }) => (ticket.answeredAt && at >= autoCloseTimes(ticket.answeredAt).closeAt ? null : illegal(ticket)),
};

function refusedActor(rule: MoveRule, actor: MoveAttempt['actor'], ticket: MovableTicket): MoveVerdict {
  const cadreMove = rule.actors.includes('lead');
  const cadre = actor === 'lead' || actor === 'assist' || actor === 'viewer';
  return cadreMove && cadre ? refused('ticket/not-the-lead', { lead: ticket.leadName }) : refused('access/role');
}

function illegal({ state }: MovableTicket): MoveVerdict {
  return refused('ticket/illegal-move', { state: TICKET_STATE_TITLES[state], stateCode: state });
}

function refused(code: ErrorCode, details: Record<string, unknown> = {}): MoveVerdict {
  return { ok: false, code, details };
}
