/**
 * The ticket's life as data (domain.md, "Request → ticket"): states, and which move leads from which state, who may
 * make it, and where it ends. The server checks this table at boot and before each move; the client draws only the
 * buttons that it allows.
 */
export const OPEN_STATES = ['assigned', 'accepted', 'awaiting_resident', 'referred', 'answered'] as const;
export const ENDED_STATES = ['closed', 'withdrawn', 'declined'] as const;
export const TICKET_STATES = [...OPEN_STATES, ...ENDED_STATES] as const;
export type TicketState = (typeof TICKET_STATES)[number];
/** The state of a new ticket. */
export const INITIAL_STATE = 'assigned' satisfies TicketState;
/** States whose way in (`refer`) is not built yet: no move leads there. The check of the table holds this list to be true. */
export const STATES_TO_COME = ['referred'] as const satisfies readonly TicketState[];

export const TICKET_STATE_TITLES: Record<TicketState, string> = {
  assigned: '待受理', accepted: '办理中', awaiting_resident: '待补正', referred: '转部门', answered: '待确认',
  closed: '已办结', withdrawn: '已撤回', declined: '不予受理',
};

export const OUTCOMES = ['solved', 'partly_solved', 'explained'] as const;
export type Outcome = (typeof OUTCOMES)[number];
export const OUTCOME_TITLES: Record<Outcome, string> = { solved: '已解决', partly_solved: '部分解决', explained: '解释说明' };

export const RATING_TITLES = { 5: '非常满意', 4: '满意', 3: '一般', 2: '不满意', 1: '非常不满意' } as const;
export type RatingLevel = keyof typeof RATING_TITLES;

/** Who may make a move: the ticket's lead, an assist on it, whoever may see it as a cadre, its resident, the system. */
export type MoveActor = 'lead' | 'assist' | 'resident' | 'system';

export const CLOCK_NAMES = ['accept', 'reply', 'resolve'] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

export interface MoveRule {
  title: string;
  actors: readonly MoveActor[];
  from: readonly TicketState[];
  /** The state afterwards; absent = the state stays. */
  to?: TicketState;
  /** From these states the move leaves the state as it is. */
  keeps?: readonly TicketState[];
  /** Which of the ticket's clocks this move meets: an answer from `assigned` is an acceptance too. */
  meets?: readonly ClockName[];
  /** Whether the resident reads the line in the timeline, and gets a message. */
  residentReads: boolean;
}

/** In the order in which buttons are offered: the likeliest first. */
export const MOVES = {
  accept: { title: '受理', actors: ['lead'], from: ['assigned'], to: 'accepted', meets: ['accept'], residentReads: true },
  answer: { title: '答复', actors: ['lead'], from: ['assigned', 'accepted', 'awaiting_resident'], to: 'answered', meets: ['accept', 'reply', 'resolve'], residentReads: true },
  'ask-supplement': { title: '请补充材料', actors: ['lead'], from: ['assigned', 'accepted'], to: 'awaiting_resident', meets: ['accept', 'reply'], residentReads: true },
  transfer: { title: '转交', actors: ['lead'], from: ['assigned', 'accepted', 'awaiting_resident'], to: 'assigned', keeps: ['awaiting_resident'], residentReads: true },
  return: { title: '退回', actors: ['lead'], from: ['assigned'], to: 'assigned', residentReads: true },
  reclassify: { title: '改类别', actors: ['lead'], from: ['assigned', 'accepted'], to: 'assigned', residentReads: true },
  decline: { title: '不予受理', actors: ['lead'], from: ['assigned', 'accepted', 'awaiting_resident'], to: 'declined', meets: ['accept', 'reply', 'resolve'], residentReads: true },
  comment: { title: '备注', actors: ['lead', 'assist'], from: OPEN_STATES, residentReads: false },
  supplement: { title: '补充', actors: ['resident'], from: ['awaiting_resident'], to: 'accepted', residentReads: true },
  urge: { title: '催办', actors: ['resident'], from: ['assigned', 'accepted', 'referred'], residentReads: true },
  confirm: { title: '确认办好了', actors: ['resident'], from: ['answered'], to: 'closed', residentReads: true },
  'still-open': { title: '还没解决', actors: ['resident'], from: ['answered'], to: 'accepted', residentReads: true },
  withdraw: { title: '撤回', actors: ['resident'], from: OPEN_STATES, to: 'withdrawn', residentReads: true },
  rate: { title: '评价', actors: ['resident'], from: ['closed'], residentReads: true },
  reopen: { title: '重新打开', actors: ['resident'], from: ENDED_STATES, to: 'assigned', residentReads: true },
  'auto-close': { title: '到期自动办结', actors: ['system'], from: ['answered'], to: 'closed', residentReads: true },
} as const satisfies Record<string, MoveRule>;
export type MoveName = keyof typeof MOVES;

/** Moves of the API's two sides, for routes and buttons. */
export const CADRE_MOVES = ['accept', 'answer', 'ask-supplement', 'transfer', 'return', 'reclassify', 'decline', 'comment'] as const satisfies readonly MoveName[];
export const RESIDENT_MOVES = ['supplement', 'urge', 'confirm', 'still-open', 'withdraw', 'reopen', 'rate'] as const satisfies readonly MoveName[];
export type CadreMove = (typeof CADRE_MOVES)[number];
export type ResidentMove = (typeof RESIDENT_MOVES)[number];

/** The state after a legal move. */
export function stateAfter(move: MoveName, state: TicketState): TicketState {
  const { to, keeps }: MoveRule = MOVES[move];
  return !to || keeps?.includes(state) ? state : to;
}

export function isOpen(state: TicketState): boolean {
  return (OPEN_STATES as readonly TicketState[]).includes(state);
}

/** Reopening is possible within this many calendar days of the end; `answered` closes by itself after these. */
export const REOPEN_DAYS = 15;
export const AUTO_CLOSE_DAYS = 7;
/** Days after `answered` on which the resident is told that it will close (twice before it does). */
export const AUTO_CLOSE_NOTICE_DAYS = [3, 6] as const;

export type Visibility = 'grid' | 'case';
export type FilingChannel = 'miniprogram' | 'call' | 'visit';
