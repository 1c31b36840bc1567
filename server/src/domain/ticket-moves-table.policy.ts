/**
 * The table of moves in shared/ticket-states.ts must make sense before the server takes a request: every state can be
 * reached, every open state has a way to an end, nothing but reopening and rating leaves an end, every move is somebody's,
 * and the two lists of the API are the cadre's and the resident's moves.
 */
import { CADRE_MOVES, ENDED_STATES, INITIAL_STATE, MOVES, OPEN_STATES, RESIDENT_MOVES, STATES_TO_COME, TICKET_STATES, type MoveRule, type TicketState } from '../../../shared/ticket-states.js';

const MOVES_FROM_AN_END = ['reopen', 'rate'];

/** @throws Error naming every fault of the table */
export function checkMoveTable(): void {
  const faults = moveTableFaults(MOVES);
  if (faults.length > 0) throw new Error(`The table of moves is faulty: ${faults.join('; ')}`);
}

export function moveTableFaults(table: Readonly<Record<string, MoveRule>>): string[] {
  return [...faultsOfReach(table), ...faultsOfEnds(table), ...faultsOfActors(table)];
}

function faultsOfReach(table: Readonly<Record<string, MoveRule>>): string[] {
  const reached = statesFrom(table, [INITIAL_STATE]);
  const toCome: readonly TicketState[] = STATES_TO_COME;
  const ended: readonly TicketState[] = ENDED_STATES;
  return [
    ...TICKET_STATES.filter((state) => !reached.has(state) && !toCome.includes(state)).map((state) => `no move leads to ${state}`),
    ...toCome.filter((state) => reached.has(state)).map((state) => `${state} is reached: take it off STATES_TO_COME`),
    ...OPEN_STATES.filter((state) => ![...statesFrom(table, [state])].some((one) => ended.includes(one))).map((state) => `${state} has no way to an end`),
  ];
}

function faultsOfEnds(table: Readonly<Record<string, MoveRule>>): string[] {
  return ENDED_STATES.flatMap((state) => Object.entries(table)
    .filter(([name, rule]) => rule.from.includes(state) && !MOVES_FROM_AN_END.includes(name))
    .map(([name]) => `${name} leaves the end ${state}`));
}

function faultsOfActors(table: Readonly<Record<string, MoveRule>>): string[] {
  const cadre: readonly string[] = CADRE_MOVES;
  const resident: readonly string[] = RESIDENT_MOVES;
  return Object.entries(table).flatMap(([name, { actors, from, keeps }]) => [
    ...(from.length === 0 ? [`${name} starts nowhere`] : []),
    ...(actors.length === 0 ? [`${name} is nobody's`] : []),
    ...(keeps ?? []).filter((state) => !from.includes(state)).map((state) => `${name} keeps ${state}, from which it is not made`),
    ...(actors.some((actor) => actor === 'lead' || actor === 'assist') !== cadre.includes(name) ? [`${name} and CADRE_MOVES disagree`] : []),
    ...(actors.includes('resident') !== resident.includes(name) ? [`${name} and RESIDENT_MOVES disagree`] : []),
  ]);
}

function statesFrom(table: Readonly<Record<string, MoveRule>>, start: readonly TicketState[]): Set<TicketState> {
  const reached = new Set(start);
  for (const state of reached) { // a Set's iteration goes on to what is added meanwhile
    for (const { from, to, keeps } of Object.values(table)) {
      if (to && from.includes(state) && !keeps?.includes(state)) reached.add(to);
    }
  }
  return reached;
}
