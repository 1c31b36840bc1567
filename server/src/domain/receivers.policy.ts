/**
 * Who may get a ticket from its lead (domain.md, "Moves"): by transfer anybody active on the household's ladders or at the
 * desk; by return the sender, or their ladder; by urging one rank above reads along. Never somebody whom the ticket
 * concerns, never the present lead. A complaint about a cadre stays above that cadre.
 */
import { DomainError } from '../../../shared/domain-error.js';
import { HOUSEHOLD_GRID_KINDS } from '../../../shared/grids.js';
import { activeCadre } from './active-cadre.policy.js';
import { deskSteps, firstActive, ladderAbove, ladderBelowTownship, routedCadre, townships } from './ladder.policy.js';
import type { Found, Step } from './ladder.types.js';
import { complaintLadder } from './routing.policy.js';
import type { Position, Receiver, RoutedCadre, RoutingFacts } from './routing.types.js';

/** Each person once, by their nearest post; in the order of the grids and rungs, the desk last. */
export function legalReceivers(facts: RoutingFacts, { leadCadreId, at }: { leadCadreId: string; at: Date }): Receiver[] {
  const ladders = HOUSEHOLD_GRID_KINDS.flatMap((kind) => [...ladderBelowTownship(facts, kind, at), ...townships(facts, [kind]).slice(0, 1)]);
  const steps = [...(facts.complaintAbout ? complaintLadder(facts, at) : ladders), ...deskSteps(facts)];
  const leftOut = new Set([leadCadreId]);
  return steps.flatMap((step) => allActive(facts, step, leftOut)).map((found) => ({
    ...routedCadre(found, 0),
    name: facts.cadres[found.cadreId]?.name ?? '',
    title: found.post.label,
  }));
}

/**
 * To whom a returned ticket goes: the sender or who stands in for them; else up the ladder from where the sender stands
 * (no sender: the present lead), then the desk.
 * @throws DomainError `request/no-active-lead` when there is nobody but the present lead
 */
export function returnReceiver(facts: RoutingFacts, { lead, sender, at }: { lead: Position; sender: Position | null; at: Date }): RoutedCadre {
  const standsFor = activeCadre(facts, sender?.cadreId);
  if (sender && standsFor && standsFor !== lead.cadreId) {
    return {
      cadreId: standsFor,
      gridKind: sender.gridKind,
      gridId: gridIdOf(facts, sender),
      via: { rung: sender.rung, hops: 0, ...(standsFor === sender.cadreId ? {} : { standsInFor: sender.cadreId }) },
    };
  }
  const found = aboveOnLadder(facts, sender ?? lead, new Set([lead.cadreId]), at);
  if (!found) throw new DomainError('request/no-active-lead');
  return routedCadre(found, found.passed.length + 1);
}

/** Who reads an urged ticket besides its lead: the next active one up the ladder; of the desk, another of its people. */
export function oneRankAbove(facts: RoutingFacts, position: Position, at: Date): RoutedCadre | null {
  const found = aboveOnLadder(facts, position, new Set([position.cadreId]), at);
  return found && routedCadre(found, found.passed.length);
}

function aboveOnLadder(facts: RoutingFacts, position: Position, leftOut: ReadonlySet<string>, at: Date): Found | null {
  return firstActive(facts, [...stepsAbove(facts, position, at), ...deskSteps(facts)], leftOut);
}

function stepsAbove(facts: RoutingFacts, { gridKind, rung }: Position, at: Date): Step[] {
  if (rung === null) return [];
  if (facts.complaintAbout) return complaintLadder(facts, at).filter(({ posts }) => posts.every((post) => (post.rung ?? 0) > rung));
  return ladderAbove(facts, HOUSEHOLD_GRID_KINDS.filter((kind) => kind === gridKind), rung, at);
}

/** One by one the best of the step that is left, until nobody is. */
function allActive(facts: RoutingFacts, step: Step, leftOut: Set<string>): Found[] {
  const all: Found[] = [];
  for (let found = firstActive(facts, [step], leftOut); found; found = firstActive(facts, [step], leftOut)) {
    all.push(found);
    leftOut.add(found.cadreId);
  }
  return all;
}

function gridIdOf(facts: RoutingFacts, { gridKind }: Position): string | null {
  return gridKind === 'desk' ? facts.desk.gridId : facts.grids.find((grid) => grid.kind === gridKind)?.gridId ?? null;
}
