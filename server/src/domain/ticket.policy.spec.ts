import { DomainError } from '../../../shared/domain-error.js';
import { MOVES, TICKET_STATES, type MoveName, type MoveRule, type TicketState } from '../../../shared/ticket-states.js';
import { DEFAULT_WORKING_HOURS } from '../../../shared/working-hours.js';
import { holidayTable } from '../calendar/holiday-table.js';
import { assertMove, autoCloseTimes, checkMove, legalMoves, type MovableTicket, type MoveAttempt } from './ticket.policy.js';
import { checkMoveTable, moveTableFaults } from './ticket-moves-table.policy.js';
import { WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar({ hours: DEFAULT_WORKING_HOURS, ...holidayTable() });
const bj = (text: string) => new Date(`${text.replace(' ', 'T')}:00+08:00`);
const now = bj('2026-11-24 10:00');

function ticket(state: TicketState, over: Partial<MovableTicket> = {}): MovableTicket {
  return { state, leadName: '张三', transferredFromCadreId: null, returnedOnce: false, urgedOn: null, answeredAt: null, endedAt: null, rating: null, ...over };
}
const attempt = (move: MoveName, actor: MoveAttempt['actor'], subject: MovableTicket, at = now): MoveAttempt => ({ ticket: subject, move, actor, at, calendar });
const outcome = (...args: Parameters<typeof attempt>) => {
  const verdict = checkMove(attempt(...args));
  return verdict.ok ? verdict.to : verdict.code;
};

describe('the table of moves', () => {
  it('makes sense', () => {
    expect(() => checkMoveTable()).not.toThrow();
  });

  const change = (over: Record<string, Partial<MoveRule> | undefined>): Record<string, MoveRule> => {
    const table: Record<string, MoveRule> = { ...MOVES };
    for (const [name, rule] of Object.entries(over)) {
      if (rule) table[name] = { ...(table[name] ?? { title: '新', actors: ['lead'], from: ['assigned'], residentReads: false }), ...rule };
      else delete table[name];
    }
    return table;
  };
  it.each<[string, Record<string, Partial<MoveRule> | undefined>, string]>([
    ['a state that nothing leads to', { decline: undefined }, 'no move leads to declined'],
    ['a state still listed as to come', { refer: { to: 'referred' } }, 'referred is reached: take it off STATES_TO_COME'],
    ['an open state without an end', { withdraw: { from: ['assigned', 'accepted', 'answered'] }, confirm: undefined, 'auto-close': undefined, decline: { from: ['assigned'] }, answer: { from: ['assigned', 'accepted'] }, supplement: undefined, transfer: { from: ['assigned', 'accepted'], keeps: [] } }, 'awaiting_resident has no way to an end'],
    ['a move out of an end', { comment: { from: ['assigned', 'closed'] } }, 'comment leaves the end closed'],
    ['a move from nowhere', { urge: { from: [] } }, 'urge starts nowhere'],
    ['a move of nobody', { 'auto-close': { actors: [] } }, "auto-close is nobody's"],
    ['a state kept from which the move is not made', { transfer: { keeps: ['answered'] } }, 'transfer keeps answered, from which it is not made'],
    ['a resident\'s move offered to cadres', { comment: { actors: ['resident'] } }, 'comment and CADRE_MOVES disagree'],
    ['a cadre\'s move offered to residents', { urge: { actors: ['lead'] } }, 'urge and RESIDENT_MOVES disagree'],
  ])('is refused at boot with %s', (_, over, fault) => {
    expect(moveTableFaults(change(over))).toContain(fault);
  });
});

describe('a move', () => {
  const ready = (state: TicketState, move: MoveName) => ticket(state, { answeredAt: move === 'auto-close' ? bj('2026-11-01 10:00') : null, endedAt: bj('2026-11-20 10:00'), transferredFromCadreId: 'c9' });

  it.each(Object.entries(MOVES) as [MoveName, MoveRule][])('%s is made by its actors from its states, and by nobody else from nowhere else', (move, rule) => {
    for (const state of TICKET_STATES) {
      for (const actor of ['lead', 'assist', 'resident', 'system', 'viewer'] as const) {
        const legal = rule.from.includes(state) && rule.actors.some((one) => one === actor);
        expect([state, actor, checkMove(attempt(move, actor, ready(state, move))).ok]).toEqual([state, actor, legal]);
      }
    }
  });

  it.each<[MoveName, MoveAttempt['actor'], TicketState, string]>([
    ['accept', 'lead', 'assigned', 'accepted'],
    ['answer', 'lead', 'assigned', 'answered'],
    ['ask-supplement', 'lead', 'accepted', 'awaiting_resident'],
    ['supplement', 'resident', 'awaiting_resident', 'accepted'],
    ['transfer', 'lead', 'accepted', 'assigned'],
    ['transfer', 'lead', 'awaiting_resident', 'awaiting_resident'],
    ['comment', 'assist', 'accepted', 'accepted'],
    ['still-open', 'resident', 'answered', 'accepted'],
    ['confirm', 'resident', 'answered', 'closed'],
    ['withdraw', 'resident', 'accepted', 'withdrawn'],
    ['accept', 'assist', 'assigned', 'ticket/not-the-lead'],
    ['answer', 'viewer', 'accepted', 'ticket/not-the-lead'],
    ['comment', 'viewer', 'accepted', 'ticket/not-the-lead'],
    ['confirm', 'lead', 'answered', 'access/role'],
    ['accept', 'resident', 'assigned', 'access/role'],
    ['auto-close', 'lead', 'answered', 'access/role'],
    ['accept', 'lead', 'accepted', 'ticket/illegal-move'],
    ['accept', 'lead', 'closed', 'ticket/illegal-move'],
    ['withdraw', 'resident', 'closed', 'ticket/illegal-move'],
    ['comment', 'lead', 'closed', 'ticket/illegal-move'],
  ])('%s by the %s from %s ends in %s', (move, actor, state, expected) => {
    expect(outcome(move, actor, ticket(state))).toBe(expected);
  });

  it('that is refused says who leads, or where the ticket stands', () => {
    expect(() => assertMove(attempt('accept', 'assist', ticket('assigned')))).toThrow(expect.objectContaining({ code: 'ticket/not-the-lead', details: { lead: '张三' } }) as Error);
    expect(() => assertMove(attempt('accept', 'lead', ticket('closed')))).toThrow(DomainError);
    expect(checkMove(attempt('accept', 'lead', ticket('closed')))).toMatchObject({ details: { state: '已办结', stateCode: 'closed' } });
    expect(assertMove(attempt('accept', 'lead', ticket('assigned')))).toBe('accepted');
  });
});

describe('limits', () => {
  it('urging is once per working day; the weekend belongs to Friday', () => {
    const urgedOnFriday = ticket('accepted', { urgedOn: '2026-11-20' });
    expect(outcome('urge', 'resident', urgedOnFriday, bj('2026-11-20 19:00'))).toBe('ticket/urged-today');
    expect(outcome('urge', 'resident', urgedOnFriday, bj('2026-11-22 12:00'))).toBe('ticket/urged-today');
    expect(outcome('urge', 'resident', urgedOnFriday, bj('2026-11-23 00:01'))).toBe('accepted');
  });

  it('reopening ends with the fifteenth calendar day after the end', () => {
    for (const state of ['closed', 'withdrawn', 'declined'] as const) {
      const ended = ticket(state, { endedAt: bj('2026-11-09 08:00') });
      expect(outcome('reopen', 'resident', ended, bj('2026-11-24 23:59'))).toBe('assigned');
      expect(outcome('reopen', 'resident', ended, bj('2026-11-25 00:00'))).toBe('ticket/reopen-too-late');
    }
  });

  it('rating is once', () => {
    expect(outcome('rate', 'resident', ticket('closed'))).toBe('closed');
    expect(outcome('rate', 'resident', ticket('closed', { rating: 5 }))).toBe('ticket/already-rated');
  });

  it('returning is once, and only of what came by transfer', () => {
    expect(outcome('return', 'lead', ticket('assigned'))).toBe('ticket/nothing-to-return');
    expect(outcome('return', 'lead', ticket('assigned', { transferredFromCadreId: 'c9' }))).toBe('assigned');
    expect(outcome('return', 'lead', ticket('assigned', { transferredFromCadreId: 'c9', returnedOnce: true }))).toBe('ticket/already-returned');
  });

  it('an answered ticket closes by itself after seven days, told on the third and the sixth', () => {
    const answeredAt = bj('2026-11-17 10:00');
    expect(autoCloseTimes(answeredAt)).toEqual({ closeAt: bj('2026-11-24 10:00'), noticesAt: [bj('2026-11-20 10:00'), bj('2026-11-23 10:00')] });
    expect(outcome('auto-close', 'system', ticket('answered', { answeredAt }), bj('2026-11-24 09:59'))).toBe('ticket/illegal-move');
    expect(outcome('auto-close', 'system', ticket('answered', { answeredAt }), bj('2026-11-24 10:00'))).toBe('closed');
  });
});

describe('buttons', () => {
  const moves = (actor: MoveAttempt['actor'], subject: MovableTicket) => legalMoves({ ticket: subject, actor, at: now, calendar });
  it.each<[string, MoveAttempt['actor'], MovableTicket, MoveName[]]>([
    ['a lead with a new ticket', 'lead', ticket('assigned'), ['accept', 'answer', 'ask-supplement', 'transfer', 'reclassify', 'decline', 'comment']],
    ['a lead to whom it was transferred', 'lead', ticket('assigned', { transferredFromCadreId: 'c9' }), ['accept', 'answer', 'ask-supplement', 'transfer', 'return', 'reclassify', 'decline', 'comment']],
    ['an assist', 'assist', ticket('accepted'), ['comment']],
    ['a cadre who only sees it', 'viewer', ticket('accepted'), []],
    ['a resident who waits', 'resident', ticket('accepted'), ['urge', 'withdraw']],
    ['a resident who is asked', 'resident', ticket('awaiting_resident'), ['supplement', 'withdraw']],
    ['a resident who has an answer', 'resident', ticket('answered'), ['confirm', 'still-open', 'withdraw']],
    ['a resident whose matter is closed', 'resident', ticket('closed', { endedAt: now }), ['rate', 'reopen']],
    ['a resident who has rated long ago', 'resident', ticket('closed', { endedAt: bj('2026-11-01 10:00'), rating: 4 }), []],
  ])('are drawn for %s', (_, actor, subject, expected) => {
    expect(moves(actor, subject)).toEqual(expected);
  });
});
