/**
 * Who answers for a request (domain.md, "Routing"). The first row of the module that matches names the grid that leads and
 * the grids that assist.
 *
 * 1. The lead is the active tie holder of the lead grid: the primary; else the lowest rung, then the fewest open leads,
 *    then the oldest tie, then the id.
 * 2. Nobody active there: up that grid's ladder below the township; then the assisting grids in order, in the same way;
 *    then the township (of these grids, then of the household's others); then the desk: the roster, then its people.
 * 3. One assist per assisting grid that does not lead already, found in the same way: at most two, never a partner of the
 *    lead. Where the row calls the police, their tie comes first and counts among the two: safety before company.
 * 4. Nobody who is not active (active-cadre.policy) leads or assists.
 * 5. There is always a lead, as long as somebody at the desk is active.
 * 6. It says why, in plain Chinese.
 *
 * Until somebody sits in an out-of-county residence grid, the home village leads what that grid would lead. A complaint
 * about a cadre leaves the row aside: it climbs the ladders in which that cadre serves, from one rung above their
 * highest, township included, then goes to the desk; and no grid assists, as their colleagues have no part in it. A row
 * for the desk asks no ladder at all.
 */
import { DomainError } from '../../../shared/domain-error.js';
import { matchesCondition } from '../../../shared/condition.js';
import { HOUSEHOLD_GRID_KINDS, type HouseholdGridKind, type Rung } from '../../../shared/grids.js';
import type { RoutingRow } from '../../../shared/service-module.js';
import { deskSteps, firstActive, ladderAbove, ladderBelowTownship, routedCadre, somebodySits, tiesAt, tieStep, townships } from './ladder.policy.js';
import type { Found, Step } from './ladder.types.js';
import { ABOVE_THE_CADRE, assistLine, gapOutOfCounty, hopLines, summaryLine } from './routing-reasons.js';
import type { Route, RouteInput, RoutingFacts } from './routing.types.js';

export const MAX_ASSISTS = 2;

/** Where no row matches (a module's last row has no condition, so that this is a slip in the county's data). */
const FALLBACK_ROW: RoutingRow = { lead: 'home_village', assists: ['work_team'] };

/** @throws DomainError `request/no-active-lead` when nobody on the ladders and nobody at the desk is active */
export function route({ module, details, facts, at }: RouteInput): Route {
  const row = module.routing.find(({ when }) => matchesCondition(when, details)) ?? FALLBACK_ROW;
  const { passed, steps } = facts.complaintAbout ? aboveTheCadre(facts, at) : alongTheRow(facts, row, at);
  const lead = firstActive(facts, [...steps, ...deskSteps(facts)]);
  if (!lead) throw new DomainError('request/no-active-lead');
  const hops = hopLines(facts, lead, [...new Set([...passed, ...lead.passed])]);
  const assists = findAssists(facts, row, lead, at);
  return {
    lead: routedCadre(lead, hops.length),
    assists: assists.map((assist) => routedCadre(assist, assist.passed.length)),
    reasons: [summaryLine(facts, lead), ...hops, ...assists.map((assist) => assistLine(facts, assist))],
  };
}

interface Way { passed: string[]; steps: Step[] }

function alongTheRow(facts: RoutingFacts, row: RoutingRow, at: Date): Way {
  if (row.desk) return { passed: [], steps: [] };
  const led = leadGrid(facts, row, at);
  const kinds = [...new Set([led, ...row.assists])];
  return {
    passed: led === row.lead ? [] : [gapOutOfCounty(facts)],
    steps: [...kinds.flatMap((kind) => ladderBelowTownship(facts, kind, at)), ...townships(facts, kinds)],
  };
}

function leadGrid(facts: RoutingFacts, row: RoutingRow, at: Date): HouseholdGridKind {
  const away = facts.grids.some((grid) => grid.kind === 'residence' && grid.outOfCounty);
  return row.lead === 'residence' && away && !somebodySits(facts, 'residence', at) ? 'home_village' : row.lead;
}

function aboveTheCadre(facts: RoutingFacts, at: Date): Way {
  return { passed: [ABOVE_THE_CADRE], steps: complaintLadder(facts, at) };
}

/** The ladders of this household in which the cadre serves, from one rung above their highest anywhere. */
export function complaintLadder(facts: RoutingFacts, at: Date): Step[] {
  const positions = facts.complaintAbout?.positions ?? [];
  if (positions.some(({ gridKind }) => gridKind === 'desk')) return [];
  const kinds = HOUSEHOLD_GRID_KINDS
    .flatMap((kind) => positions.filter((one) => one.gridKind === kind && facts.grids.some((grid) => grid.kind === kind && grid.gridId === one.gridId)).map(({ rung }) => ({ kind, rung })))
    .sort((a, b) => b.rung - a.rung)
    .map(({ kind }) => kind);
  const highest = Math.max(1, ...positions.map(({ rung }) => rung)) as Rung;
  return ladderAbove(facts, [...new Set(kinds)], highest, at);
}

function findAssists(facts: RoutingFacts, row: RoutingRow, lead: Found, at: Date): Found[] {
  const leftOut = new Set([lead.cadreId, ...partnersOf(facts, lead, at)]);
  const kinds = facts.complaintAbout || row.desk ? [] : [...new Set(row.assists)].filter((kind) => kind !== lead.post.gridKind);
  const searches: Step[][] = [...(row.police ? [[tieStep(facts, 'police', at)]] : []), ...kinds.map((kind) => ladderBelowTownship(facts, kind, at))];
  const assists: Found[] = [];
  for (const steps of searches) {
    const found = assists.length < MAX_ASSISTS ? firstActive(facts, steps, leftOut) : null;
    if (!found) continue;
    assists.push(found);
    leftOut.add(found.cadreId);
  }
  return assists;
}

/** The pair's other one: who holds a primary or partner tie in the grid that leads through one. */
function partnersOf(facts: RoutingFacts, { post }: Found, at: Date): string[] {
  if (!post.tie) return [];
  return tiesAt(facts, post.tie.gridKind, at).filter(({ role }) => role !== 'member').flatMap(({ holderCadreId }) => holderCadreId ?? []);
}
