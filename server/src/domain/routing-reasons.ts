/** The plain Chinese of routing: what a post is called, and why somebody was passed over, stands in, leads or helps. */
import { GRID_KIND_TITLES, RUNG_TITLES, TIE_ROLE_TITLES, type HouseholdGridKind, type Rung } from '../../../shared/grids.js';
import { isConcerned } from './active-cadre.policy.js';
import type { Found, Post } from './ladder.types.js';
import type { RoutingFacts, RoutingSeat, RoutingTie } from './routing.types.js';

/** e.g. 北关村; '' where the grid is not known. */
function gridName(facts: RoutingFacts, kind: string): string {
  return facts.grids.find((grid) => grid.kind === kind)?.name ?? '';
}

/** e.g. 现居住地北关村; the team says whose it is: 西里村驻村工作组. */
function gridTitle(facts: RoutingFacts, kind: HouseholdGridKind): string {
  const name = gridName(facts, kind);
  return kind === 'work_team' ? `${name}${GRID_KIND_TITLES[kind]}` : `${GRID_KIND_TITLES[kind]}${name}`;
}

/** 西里村驻村工作组 + 工作组组长 = 西里村驻村工作组组长 */
function titled(grid: string, title: string): string {
  return grid.endsWith('工作组') && title.startsWith('工作组') ? `${grid}${title.slice('工作组'.length)}` : `${grid}${title}`;
}

export function labelOfTie(facts: RoutingFacts, tie: RoutingTie): string {
  if (tie.gridKind === 'police') return GRID_KIND_TITLES.police;
  return titled(gridTitle(facts, tie.gridKind), tie.role === 'member' ? RUNG_TITLES[tie.gridKind][tie.rung] : TIE_ROLE_TITLES[tie.role]);
}

export function labelOfSeat(facts: RoutingFacts, seat: RoutingSeat): string {
  return titled(gridTitle(facts, seat.gridKind), seat.title || RUNG_TITLES[seat.gridKind][seat.rung]);
}

/** Why the holder of a post is not active. */
export function gapOfHolder(facts: RoutingFacts, post: Post): string {
  const { tie, holderCadreId } = post;
  if (!holderCadreId) {
    return tie && tie.gridKind !== 'police' ? `${titled(gridTitle(facts, tie.gridKind), RUNG_TITLES[tie.gridKind][tie.rung])}空缺` : `${post.label}空缺`;
  }
  const cadre = facts.cadres[holderCadreId];
  if (!cadre?.enabled) return `${post.label}${cadre?.name ?? ''}已停用账号`;
  if (isConcerned(facts, holderCadreId)) return `${post.label}${cadre.name}与此事有关，按规定回避`;
  return `${post.label}${cadre.name}请假${cadre.substituteId ? '，代办人也不在岗' : '，没有代办人'}`;
}

export function gapInTies(facts: RoutingFacts, kind: RoutingTie['gridKind']): string {
  if (kind === 'police') return `没有${GRID_KIND_TITLES.police}`;
  return facts.grids.some((grid) => grid.kind === kind) ? `${gridTitle(facts, kind)}还没有包联人员` : `${GRID_KIND_TITLES[kind]}还没有登记`;
}

export function gapInSeats(facts: RoutingFacts, kind: HouseholdGridKind, rung: Rung, vacant: boolean): string {
  return `${titled(gridTitle(facts, kind), RUNG_TITLES[kind][rung])}${vacant ? '空缺' : '不在岗'}`;
}

export function gapOutOfCounty(facts: RoutingFacts): string {
  return `${gridTitle(facts, 'residence')}在县外，当地还没有网格人员`;
}

/** Of a complaint: where the search begins. */
export const ABOVE_THE_CADRE = '反映干部的事项，由高一级的同志办理';

/** The holder, or who stands in for them. */
function personOf(facts: RoutingFacts, { post, cadreId }: Found): string {
  const name = nameOf(facts, cadreId);
  return post.holderCadreId && post.holderCadreId !== cadreId ? `${nameOf(facts, post.holderCadreId)}（请假，${name}代办）` : name;
}

function nameOf(facts: RoutingFacts, cadreId: string): string {
  return facts.cadres[cadreId]?.name ?? '';
}

/** The one line for the resident. */
export function summaryLine(facts: RoutingFacts, lead: Found): string {
  return `${lead.post.label}${personOf(facts, lead)}负责`;
}

/** One line per hop; the last says where it ended. */
export function hopLines(facts: RoutingFacts, lead: Found, passed: readonly string[]): string[] {
  const { post, cadreId } = lead;
  const standsIn = post.holderCadreId !== cadreId && post.holderCadreId !== null;
  const lines = passed.map((line, i) => (i < passed.length - 1 ? line : `${line}，由${post.label}${nameOf(facts, post.holderCadreId ?? cadreId)}负责`));
  return standsIn ? [...lines, `${nameOf(facts, post.holderCadreId ?? '')}请假，由${nameOf(facts, cadreId)}代办`] : lines;
}

export function assistLine(facts: RoutingFacts, assist: Found): string {
  return `${assist.post.label}${personOf(facts, assist)}协办`;
}
