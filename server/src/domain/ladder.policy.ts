/**
 * The ladders of the three grids (domain.md, "The three grids"), as steps to try one after the other. A step is a set of
 * posts of the same standing; of its active holders the first counts: the primary, else the lowest rung, then the fewest
 * open leads, then the oldest tie, then the id ("Routing" 1).
 */
import { HOUSEHOLD_GRID_KINDS, TOWNSHIP_RUNG, type HouseholdGridKind, type Rung } from '../../../shared/grids.js';
import { activeCadre } from './active-cadre.policy.js';
import type { Found, Post, Step } from './ladder.types.js';
import { gapInTies, gapInSeats, gapOfHolder, labelOfSeat, labelOfTie } from './routing-reasons.js';
import type { RoutedCadre, RoutingFacts, RoutingSeat, RoutingTie } from './routing.types.js';

/** Rung 1 answers only for those tied to it, so that climbing by seats begins above it. */
const RUNGS_BELOW_TOWNSHIP = ([1, 2, 3, 4] as const).filter((rung) => rung > 1 && rung < TOWNSHIP_RUNG);

export function tiesAt(facts: RoutingFacts, kind: RoutingTie['gridKind'], at: Date): RoutingTie[] {
  return facts.ties.filter((tie) => tie.gridKind === kind && tie.since <= at && (!tie.until || tie.until > at));
}

function postOfTie(facts: RoutingFacts, tie: RoutingTie): Post {
  const { gridKind, gridId, rung, holderCadreId } = tie;
  return { gridKind, gridId, rung, holderCadreId, tie, label: labelOfTie(facts, tie) };
}

function postOfSeat(facts: RoutingFacts, seat: RoutingSeat): Post {
  const { gridKind, gridId, rung, holderCadreId } = seat;
  return { gridKind, gridId, rung, holderCadreId, seat, label: labelOfSeat(facts, seat) };
}

/** The ties of a grid: the nearest that a household has there. */
export function tieStep(facts: RoutingFacts, kind: RoutingTie['gridKind'], at: Date): Step {
  const posts = tiesAt(facts, kind, at).map((tie) => postOfTie(facts, tie));
  const gap = posts.length > 0 ? [...posts].sort(byRank).map((post) => gapOfHolder(facts, post)) : [gapInTies(facts, kind)];
  return { posts, gap };
}

function seatStep(facts: RoutingFacts, kind: HouseholdGridKind, rung: Rung): Step {
  const posts = facts.seats.filter((seat) => seat.gridKind === kind && seat.rung === rung).map((seat) => postOfSeat(facts, seat));
  return { posts, gap: posts.length > 0 ? [gapInSeats(facts, kind, rung, posts.every((post) => !post.holderCadreId))] : [] };
}

/** A grid's own ladder below the township: ties first, then upwards. */
export function ladderBelowTownship(facts: RoutingFacts, kind: HouseholdGridKind, at: Date): Step[] {
  return [tieStep(facts, kind, at), ...RUNGS_BELOW_TOWNSHIP.map((rung) => seatStep(facts, kind, rung))];
}

/** The township of these grids first, then of the household's other grids. */
export function townships(facts: RoutingFacts, kinds: readonly HouseholdGridKind[]): Step[] {
  return [...new Set([...kinds, ...HOUSEHOLD_GRID_KINDS])].map((kind) => seatStep(facts, kind, TOWNSHIP_RUNG));
}

/** What stands above a rung in these grids' ladders, township included, the lowest first; ties before seats. */
export function ladderAbove(facts: RoutingFacts, kinds: readonly HouseholdGridKind[], rung: Rung, at: Date): Step[] {
  return ([1, 2, 3, 4] as const).filter((higher) => higher > rung).flatMap((higher) => kinds.flatMap((kind) => {
    const posts = tiesAt(facts, kind, at).filter((tie) => tie.rung === higher).map((tie) => postOfTie(facts, tie));
    return [{ posts, gap: [] }, seatStep(facts, kind, higher)];
  }));
}

/** The county's duty desk: who is on the roster, then the rest of its people. */
export function deskSteps(facts: RoutingFacts): Step[] {
  const { rosterCadreId, staff, gridId } = facts.desk;
  const post = (holderCadreId: string): Post => ({ gridKind: 'desk', gridId, rung: null, holderCadreId, label: '县征迁服务保障中心值班人员' });
  const roster = rosterCadreId ? [post(rosterCadreId)] : [];
  return [{ posts: roster, gap: roster.map((one) => gapOfHolder(facts, one)) }, { posts: staff.map(post), gap: [] }];
}

/** The first active holder along the steps, leaving out some people; null = nobody. */
export function firstActive(facts: RoutingFacts, steps: readonly Step[], leftOut: ReadonlySet<string> = new Set()): Found | null {
  const passed: string[] = [];
  for (const { posts, gap } of steps) {
    const filled = posts.map((post) => ({ post, cadreId: activeCadre(facts, post.holderCadreId) }));
    const best = filled
      .filter((one): one is { post: Post; cadreId: string } => one.cadreId !== null && !leftOut.has(one.cadreId))
      .sort((a, b) => byStanding(a.post, b.post) || openLeads(facts, a.cadreId) - openLeads(facts, b.cadreId) || byAge(a.post, b.post) || compare(idOf(a.post), idOf(b.post)))[0];
    if (best) {
      const above = filled.filter((one) => one.cadreId === null && byStanding(one.post, best.post) < 0).map((one) => one.post);
      return { ...best, passed: [...passed, ...above.sort(byRank).map((post) => gapOfHolder(facts, post))] };
    }
    passed.push(...gap);
  }
  return null;
}

export function routedCadre(found: Found, hops: number): RoutedCadre {
  const { post, cadreId } = found;
  return {
    cadreId,
    gridKind: post.gridKind,
    gridId: post.gridId,
    via: {
      ...(post.tie ? { tieId: post.tie.id } : {}),
      ...(post.seat ?? post.tie?.seatId ? { seatId: post.seat?.id ?? post.tie?.seatId } : {}),
      rung: post.rung,
      hops,
      ...(post.holderCadreId && post.holderCadreId !== cadreId ? { standsInFor: post.holderCadreId } : {}),
    },
  };
}

/** Whether somebody sits in a grid's own village or community (the township above it does not count). */
export function somebodySits(facts: RoutingFacts, kind: HouseholdGridKind, at: Date): boolean {
  return tiesAt(facts, kind, at).some((tie) => tie.holderCadreId !== null)
    || facts.seats.some((seat) => seat.gridKind === kind && seat.rung < TOWNSHIP_RUNG && seat.holderCadreId !== null);
}

/** The primary, else the lowest rung. */
function byStanding(a: Post, b: Post): number {
  return Number(b.tie?.role === 'primary') - Number(a.tie?.role === 'primary') || (a.rung ?? 0) - (b.rung ?? 0);
}

function byAge(a: Post, b: Post): number {
  return (a.tie?.since.getTime() ?? 0) - (b.tie?.since.getTime() ?? 0);
}

/** A total order that asks nobody's load: the lines about the passed over come in the same order every time. */
function byRank(a: Post, b: Post): number {
  return byStanding(a, b) || byAge(a, b) || compare(idOf(a), idOf(b));
}

function openLeads(facts: RoutingFacts, cadreId: string): number {
  return facts.cadres[cadreId]?.openLeads ?? 0;
}

function idOf(post: Post): string {
  return post.tie?.id ?? post.seat?.id ?? post.holderCadreId ?? '';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1; // two posts never share an id
}
