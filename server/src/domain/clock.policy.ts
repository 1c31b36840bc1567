/**
 * A ticket's clocks (domain.md, "Clocks"): accept, first reply, resolve, from filing. Danger runs accept and reply on the
 * wall clock. Transfers and chatter never reset them; a reopened ticket starts them anew (dueTimes from the reopening).
 * They stand still while the resident is asked for more; whatever was left then is left afterwards.
 */
import type { Clocks } from '../../../shared/service-module.js';
import { CLOCK_NAMES, type ClockName, type TicketState } from '../../../shared/ticket-states.js';
import type { WorkingCalendar } from './working-calendar.js';

export interface DueTimes { acceptDueAt: Date; replyDueAt: Date; resolveDueAt: Date }

/** What a ticket has of its clocks; `firstReplyAt` is an answer or a request for more. */
export interface ClockedTicket extends DueTimes {
  state: TicketState;
  acceptedAt: Date | null;
  firstReplyAt: Date | null;
}

const DUE = { accept: 'acceptDueAt', reply: 'replyDueAt', resolve: 'resolveDueAt' } as const satisfies Record<ClockName, keyof DueTimes>;

/** States in which nobody's clock runs. */
const STILL: readonly TicketState[] = ['awaiting_resident', 'answered', 'closed', 'withdrawn', 'declined'];

/** A module's clocks, or its danger's. */
export interface ClockRow { clocks: Clocks; dangerClocks?: Pick<Clocks, 'accept' | 'reply'>; dangerous: boolean }

export function effectiveClocks({ clocks, dangerClocks, dangerous }: ClockRow): Clocks {
  return dangerous ? { ...clocks, ...dangerClocks } : clocks;
}

/** `uncovered`: counted Monday to Friday in a year without a holiday table. */
export function dueTimes(input: ClockRow & { submittedAt: Date; calendar: WorkingCalendar }): DueTimes & { uncovered: boolean } {
  const clocks = effectiveClocks(input);
  const due = (name: ClockName) => input.calendar.addWorkingTime(input.submittedAt, clocks[name]);
  const [accept, reply, resolve] = [due('accept'), due('reply'), due('resolve')];
  return {
    acceptDueAt: accept.at,
    replyDueAt: reply.at,
    resolveDueAt: resolve.at,
    uncovered: accept.uncovered || reply.uncovered || resolve.uncovered,
  };
}

/** The clock that runs out first of those not yet met; null while none runs. */
export function nextDue(ticket: ClockedTicket): { clock: ClockName; at: Date } | null {
  if (STILL.includes(ticket.state)) return null;
  return openClocks(ticket)
    .map((clock) => ({ clock, at: ticket[DUE[clock]] }))
    .reduce((first, one) => (one.at < first.at ? one : first));
}

export function nextDueAt(ticket: ClockedTicket): Date | null {
  return nextDue(ticket)?.at ?? null;
}

/** A reply without an acceptance is one. Resolving is met by the answer, in a state where no clock runs. */
function openClocks({ acceptedAt, firstReplyAt }: ClockedTicket): ClockName[] {
  return CLOCK_NAMES.filter((clock) => (clock === 'accept' ? !acceptedAt && !firstReplyAt : clock === 'reply' ? !firstReplyAt : true));
}

/** What a clock has left, in milliseconds of its own kind of time; null = it was met or had run out, and is left alone. */
export interface Remaining { milliseconds: number; kind: 'working' | 'wall' }
export type PausedClocks = Record<ClockName, Remaining | null>;

/** `clocks` are the effective ones: their units say on which time each runs. */
export function pauseClocks(input: { ticket: ClockedTicket; clocks: Clocks; pausedAt: Date; calendar: WorkingCalendar }): PausedClocks {
  const { ticket, clocks, pausedAt, calendar } = input;
  const open = openClocks(ticket);
  const remaining = (clock: ClockName): Remaining | null => {
    const due = ticket[DUE[clock]];
    if (!open.includes(clock) || due < pausedAt) return null;
    return clocks[clock].unit === 'wall-minutes'
      ? { milliseconds: due.getTime() - pausedAt.getTime(), kind: 'wall' }
      : { milliseconds: calendar.workingTimeBetween(pausedAt, due).milliseconds, kind: 'working' };
  };
  return { accept: remaining('accept'), reply: remaining('reply'), resolve: remaining('resolve') };
}

/** The due times from now on: what was left, counted from the resumption. A clock that had run out stays overdue. */
export function resumeClocks(input: { ticket: ClockedTicket; paused: PausedClocks; resumedAt: Date; calendar: WorkingCalendar }): DueTimes & { uncovered: boolean } {
  const { ticket, paused, resumedAt, calendar } = input;
  let uncovered = false;
  const due = (clock: ClockName): Date => {
    const left = paused[clock];
    if (!left) return ticket[DUE[clock]];
    if (left.kind === 'wall') return new Date(resumedAt.getTime() + left.milliseconds);
    const moment = calendar.addMilliseconds(resumedAt, left.milliseconds);
    uncovered ||= moment.uncovered;
    // The end of a morning and the start of its afternoon are the same working moment: a pause never brings a clock forward.
    return moment.at > ticket[DUE[clock]] ? moment.at : ticket[DUE[clock]];
  };
  return { acceptDueAt: due('accept'), replyDueAt: due('reply'), resolveDueAt: due('resolve'), uncovered };
}
