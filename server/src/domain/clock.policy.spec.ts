import fc from 'fast-check';
import { DANGER_CLOCKS, workingDays, workingHours } from '../../../shared/spans.js';
import type { Clocks } from '../../../shared/service-module.js';
import { DEFAULT_WORKING_HOURS } from '../../../shared/working-hours.js';
import { OPEN_STATES, TICKET_STATES, type TicketState } from '../../../shared/ticket-states.js';
import { holidayTable } from '../calendar/holiday-table.js';
import { dueTimes, effectiveClocks, nextDue, nextDueAt, pauseClocks, resumeClocks, type ClockedTicket } from './clock.policy.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar({ hours: DEFAULT_WORKING_HOURS, ...holidayTable() });
const REPAIRS: Clocks = { accept: workingHours(2), reply: workingDays(1), resolve: workingDays(3) };
const HOUR = 3_600_000;
const bj = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const show = (at: Date | null) => at && new Date(at.getTime() + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');

function ticket(over: Partial<ClockedTicket> = {}): ClockedTicket {
  const { uncovered: _, ...due } = dueTimes({ clocks: REPAIRS, dangerous: false, submittedAt: bj('2026-11-20 16:30'), calendar });
  return { state: 'assigned', acceptedAt: null, firstReplyAt: null, ...due, ...over };
}

describe('due times', () => {
  it('run on the county\'s working time from filing', () => {
    const due = dueTimes({ clocks: REPAIRS, dangerous: false, submittedAt: bj('2026-11-20 16:30'), calendar });
    expect([show(due.acceptDueAt), show(due.replyDueAt), show(due.resolveDueAt), due.uncovered]).toEqual(['2026-11-23 09:30', '2026-11-23 16:30', '2026-11-25 16:30', false]);
  });

  it('run on the wall clock for acceptance and reply in danger, whatever the hour', () => {
    const due = dueTimes({ clocks: REPAIRS, dangerClocks: DANGER_CLOCKS, dangerous: true, submittedAt: bj('2026-11-21 23:50'), calendar });
    expect([show(due.acceptDueAt), show(due.replyDueAt), show(due.resolveDueAt)]).toEqual(['2026-11-22 00:05', '2026-11-22 00:50', '2026-11-26 08:30']);
  });

  it('ignore the clocks of danger while there is none', () => {
    expect(effectiveClocks({ clocks: REPAIRS, dangerClocks: DANGER_CLOCKS, dangerous: false })).toEqual(REPAIRS);
    expect(effectiveClocks({ clocks: REPAIRS, dangerous: true })).toEqual(REPAIRS);
  });

  it.each(['accept', 'reply', 'resolve'] as const)('say that no table covers them when only %s reaches into the next year', (name) => {
    const short: Clocks = { accept: workingHours(0), reply: workingHours(0), resolve: workingHours(0) };
    const due = (clocks: Clocks) => dueTimes({ clocks, dangerous: false, submittedAt: bj('2026-12-31 09:00'), calendar }).uncovered;
    expect(due(short)).toBe(false);
    expect(due({ ...short, [name]: workingDays(1) })).toBe(true);
  });
});

describe('the next due time', () => {
  it.each<[string, Partial<ClockedTicket>, string | null]>([
    ['acceptance, to begin with', {}, 'accept'],
    ['the reply, once accepted', { state: 'accepted', acceptedAt: bj('2026-11-23 09:00') }, 'reply'],
    ['the reply, when transferred after acceptance', { state: 'assigned', acceptedAt: bj('2026-11-23 09:00') }, 'reply'],
    ['resolving, once replied', { state: 'accepted', acceptedAt: bj('2026-11-23 09:00'), firstReplyAt: bj('2026-11-23 10:00') }, 'resolve'],
    ['resolving, when the reply came without an acceptance', { state: 'accepted', firstReplyAt: bj('2026-11-23 10:00') }, 'resolve'],
    ['resolving, when a county set it before the reply', { state: 'accepted', acceptedAt: bj('2026-11-23 09:00'), resolveDueAt: bj('2026-11-23 09:31') }, 'resolve'],
    ['none while the resident is asked', { state: 'awaiting_resident' }, null],
    ['none once answered', { state: 'answered' }, null],
  ])('is %s', (_, over, clock) => {
    expect(nextDue(ticket(over))?.clock ?? null).toBe(clock);
  });

  it.each(TICKET_STATES)('in %s there is one exactly if somebody has to act', (state) => {
    const waiting: TicketState[] = ['awaiting_resident', 'answered'];
    const runs = (OPEN_STATES as readonly TicketState[]).includes(state) && !waiting.includes(state);
    expect(nextDueAt(ticket({ state })) !== null).toBe(runs);
  });
});

describe('clocks that stand still while the resident is asked', () => {
  const paused = (over: Partial<ClockedTicket>, pausedAt: string, resumedAt: string, clocks = REPAIRS) => {
    const asked = ticket({ state: 'awaiting_resident', ...over });
    const left = pauseClocks({ ticket: asked, clocks, pausedAt: bj(pausedAt), calendar });
    return { left, due: resumeClocks({ ticket: asked, paused: left, resumedAt: bj(resumedAt), calendar }) };
  };

  it('have afterwards what they had before', () => {
    const { left, due } = paused({ acceptedAt: bj('2026-11-23 09:00'), firstReplyAt: bj('2026-11-23 10:00') }, '2026-11-23 10:00', '2026-12-12 22:00');
    expect(left).toEqual({ accept: null, reply: null, resolve: { milliseconds: 20 * HOUR, kind: 'working' } }); // 6 h + 7.5 h + 6.5 h
    expect([show(due.acceptDueAt), show(due.replyDueAt), show(due.resolveDueAt)]).toEqual(['2026-11-23 09:30', '2026-11-23 16:30', '2026-12-16 15:00']);
  });

  it('are not overdue at once, even if a minute was left', () => {
    const { due } = paused({ acceptedAt: bj('2026-11-23 09:00'), firstReplyAt: bj('2026-11-23 10:00') }, '2026-11-25 16:29', '2026-12-01 09:00');
    expect(show(due.resolveDueAt)).toBe('2026-12-01 09:01');
  });

  it('never run out sooner than before: the end of a morning and the start of its afternoon are the same working moment', () => {
    const { due } = paused({ acceptedAt: bj('2026-11-23 09:00'), replyDueAt: bj('2026-11-24 13:30') }, '2026-11-24 10:00', '2026-11-24 10:00');
    expect(show(due.replyDueAt)).toBe('2026-11-24 13:30');
  });

  it('stay overdue if they were', () => {
    const { due, left } = paused({ acceptedAt: bj('2026-11-23 09:00') }, '2026-11-26 09:00', '2026-12-01 09:00');
    expect(left.resolve).toBeNull();
    expect(show(due.resolveDueAt)).toBe('2026-11-25 16:30');
  });

  it('count what danger has left on the wall clock', () => {
    const clocks = effectiveClocks({ clocks: REPAIRS, dangerClocks: DANGER_CLOCKS, dangerous: true });
    const { left, due } = paused({ acceptedAt: bj('2026-11-21 23:55'), replyDueAt: bj('2026-11-22 00:50') }, '2026-11-22 00:20', '2026-11-22 03:00', clocks);
    expect(left.reply).toEqual({ milliseconds: HOUR / 2, kind: 'wall' });
    expect(show(due.replyDueAt)).toBe('2026-11-22 03:30');
  });

  it('say so when they resume into a year without a table', () => {
    const met = { acceptedAt: bj('2026-11-23 09:00'), firstReplyAt: bj('2026-11-23 10:00') };
    expect(paused(met, '2026-11-24 10:00', '2026-12-31 09:00').due.uncovered).toBe(true);
    expect(paused(met, '2026-11-24 10:00', '2026-12-01 09:00').due.uncovered).toBe(false);
  });

  it('keep exactly the working time that was left, whenever they stop and go on', () => {
    const instant = (from: string, to: string) => fc.integer({ min: bj(from).getTime(), max: bj(to).getTime() }).map((ms) => new Date(ms));
    fc.assert(fc.property(instant('2026-11-20 16:30', '2026-11-25 16:30'), instant('2026-11-26 00:00', '2026-12-05 00:00'), (pausedAt, resumedAt) => {
      const asked = ticket({ state: 'awaiting_resident', acceptedAt: pausedAt, firstReplyAt: pausedAt });
      const left = calendar.workingTimeBetween(pausedAt, asked.resolveDueAt).milliseconds;
      const due = resumeClocks({ ticket: asked, paused: pauseClocks({ ticket: asked, clocks: REPAIRS, pausedAt, calendar }), resumedAt, calendar });
      expect(calendar.workingTimeBetween(resumedAt, due.resolveDueAt).milliseconds).toBe(left);
      expect(due.resolveDueAt.getTime()).toBeGreaterThanOrEqual(resumedAt.getTime());
    }));
  });
});
