/**
 * Who looks after a household, and why, in plain Chinese: the holders of its ties in each grid, the primary first. Where
 * none of a grid's ties has a holder, whoever answers for it is shown instead, found by the ladder that routing climbs
 * (domain.md, "The three grids", "Routing" 2): a resident always reads somebody's name.
 */
import { GRID_KIND_TITLES, HOUSEHOLD_GRID_KINDS, TIE_ROLE_TITLES, type GridKind, type HouseholdGridKind } from '../../../shared/grids.js';
import type { ResponsibleCadreView, ResponsibleGridView } from '../../../shared/contracts/person.js';
import { activeCadre } from '../domain/active-cadre.policy.js';
import { deskSteps, firstActive, ladderBelowTownship, tiesAt, townships } from '../domain/ladder.policy.js';
import type { RoutingFacts, RoutingGrid, RoutingTie } from '../domain/routing.types.js';
import { beijingDay } from '../time/beijing.js';

export interface ResponsiblePerson { name: string; title: string; phone: string }

export interface ResponsibleInput {
  facts: RoutingFacts;
  at: Date;
  /** Cadres of the facts, by id. */
  people: ReadonlyMap<string, ResponsiblePerson>;
  /** Seats of the facts and of their ties, by id; `since` is the day on which the holder sat down. */
  seats: ReadonlyMap<string, { title: string; since: string | null }>;
  /** The household as its reader calls it: 您家 to a resident, 该户 to a cadre. */
  household: '您家' | '该户';
  /** Where the person lives, for a place whose grid nobody has set up. */
  placeName: string;
}

const ROLE_ORDER = { primary: 0, partner: 1, member: 2 } as const;

/** The three grids in the order in which a resident reads them, then the police where there is a tie. */
export function responsibleGrids(input: ResponsibleInput): ResponsibleGridView[] {
  const { facts, at, placeName } = input;
  const grids = HOUSEHOLD_GRID_KINDS.map((kind) => facts.grids.find((grid) => grid.kind === kind) ?? { kind, gridId: null, name: placeName, outOfCounty: false });
  const police = tiesAt(facts, 'police', at);
  return [
    ...grids.map((grid) => gridView(input, grid)),
    ...(police.length ? [{ ...titled('police', police[0]!.gridId, GRID_KIND_TITLES.police), cadres: holders(input, police, GRID_KIND_TITLES.police) }] : []),
  ];
}

function gridView(input: ResponsibleInput, { kind, gridId, name }: RoutingGrid): ResponsibleGridView {
  const gridName = gridId ? name : input.placeName;
  const cadres = holders(input, tiesAt(input.facts, kind, input.at), gridName);
  return { ...titled(kind, gridId, gridName), cadres: cadres.length ? cadres : standIn(input, kind, gridId, gridName) };
}

function titled(kind: GridKind, gridId: string | null, gridName: string): Omit<ResponsibleGridView, 'cadres'> {
  return { kind, title: GRID_KIND_TITLES[kind], gridId: gridId ?? '', gridName };
}

function holders(input: ResponsibleInput, ties: readonly RoutingTie[], gridName: string): ResponsibleCadreView[] {
  const { facts, people } = input;
  const seen = new Set<string>();
  return [...ties].sort((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role] || a.rung - b.rung || a.since.getTime() - b.since.getTime() || (a.id < b.id ? -1 : 1)).flatMap((tie) => {
    const id = tie.holderCadreId;
    const person = id ? people.get(id) : undefined;
    if (!id || !person || seen.has(id) || !facts.cadres[id]?.enabled || facts.cadres[id].concerned) return [];
    seen.add(id);
    const seat = tie.seatId ? input.seats.get(tie.seatId) : undefined;
    return [{
      id, name: person.name, title: seat?.title ?? person.title, gridKind: tie.gridKind, gridName, role: tie.role, phone: person.phone,
      why: whyOf(input, tie, gridName, seat?.title), since: beijingDay(tie.since), ...substituteOf(input, id),
    }];
  });
}

function whyOf({ household }: ResponsibleInput, { gridKind, bound, role, since }: RoutingTie, gridName: string, seatTitle = ''): string {
  if (gridKind === 'police') return `包联民警，自${spoken(since)}起联系${household}`;
  if (bound === 'person') return `${GRID_KIND_TITLES[gridKind]}${TIE_ROLE_TITLES[role]}，自${spoken(since)}起包联${household}，本人岗位变动时继续负责`;
  const place = gridKind === 'home_village' ? `${household}的原村是${gridName}` : `${household}现在住在${gridName}`;
  return `${place}，由${seatTitle}负责；换人时由接任的同志接着负责`;
}

function substituteOf({ facts, people }: ResponsibleInput, cadreId: string): Pick<ResponsibleCadreView, 'substitute'> {
  if (!facts.cadres[cadreId]?.onLeave) return {};
  const id = activeCadre(facts, cadreId);
  const person = id ? people.get(id) : undefined;
  return id && person ? { substitute: { id, name: person.name, phone: person.phone } } : {};
}

/** Nobody is tied there now: the next one up, else the home village, else the township, else the desk. */
function standIn(input: ResponsibleInput, kind: HouseholdGridKind, gridId: string | null, gridName: string): ResponsibleCadreView[] {
  const { facts, at, people, seats } = input;
  const found = firstActive(facts, [
    ...ladderBelowTownship(facts, kind, at),
    ...(kind === 'home_village' ? [] : ladderBelowTownship(facts, 'home_village', at)),
    ...townships(facts, [kind]),
    ...deskSteps(facts),
  ]);
  const person = found ? people.get(found.cadreId) : undefined;
  if (!found || !person) return [];
  const seat = seats.get(found.post.seat?.id ?? found.post.tie?.seatId ?? '');
  const title = seat?.title ?? person.title;
  const gap = gridId ? `${GRID_KIND_TITLES[kind]}的岗位暂时空缺` : kind === 'residence' ? `${gridName}还没有建立网格` : `还没有${GRID_KIND_TITLES[kind]}`;
  return [{
    id: found.cadreId, name: person.name, title, gridKind: found.post.gridKind, gridName, role: 'primary', phone: person.phone,
    why: `${gap}，由${GRID_KIND_TITLES[found.post.gridKind]}${title}${person.name}负责`,
    since: (found.post.tie && beijingDay(found.post.tie.since)) ?? seat?.since ?? beijingDay(at),
  }];
}

/** 2025年3月1日 */
function spoken(at: Date): string {
  const [year, month, date] = beijingDay(at).split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
