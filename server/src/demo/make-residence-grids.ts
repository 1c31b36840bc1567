import { countyCodeOf } from '../places/divisions.js';
import { OUT_OF_COUNTY_SUFFIX, residenceGridCode, residenceGridCounty, SUFFIX, townshipOf } from './demo-ledger.js';
import { placeName } from './demo-places.js';
import type { DemoHousehold, DemoResidence } from './make-households.js';
import { inRuns, type OrganisationMaker } from './organisation-maker.js';

const RESIDENCES_A_REPRESENTATIVE = 32;
/** Titles of the rungs in a village, and after the return: building, compound, community. */
const VILLAGE_TITLES = { 1: '租住户代表', 2: ['村委会副主任', '村网格长', '村妇联主席'], 3: '党支部书记' } as const;
const COMMUNITY_TITLES = { 1: '楼门长', 2: ['小区长', '小区网格长', '社区委员'], 3: '社区党支部书记' } as const;

export interface PlacedResidence { household: DemoHousehold; residence: DemoResidence; sequence: number }

/** Every place where somebody lives and an office has a grid: its head, cadres and representatives, each residence tied to two of the seats. */
export function makeResidenceGrids(maker: OrganisationMaker, households: readonly DemoHousehold[]): void {
  const byGrid = new Map<string, PlacedResidence[]>();
  for (const household of households) {
    household.residences.forEach((residence, index) => {
      if (!residence.hasGrid) return;
      const grid = residenceGridCode(residence.place, household.county);
      const placed = byGrid.get(grid) ?? [];
      placed.push({ household, residence, sequence: index + 1 });
      byGrid.set(grid, placed);
    });
  }
  for (const grid of [...byGrid.keys()].sort()) makeGrid(maker, grid, byGrid.get(grid)!);
}

function makeGrid(maker: OrganisationMaker, grid: string, placed: readonly PlacedResidence[]): void {
  const { residence: { place }, household: { county } } = placed[0]!;
  const name = placeName(place);
  const keeper = residenceGridCounty(place, county);
  maker.grid(grid, 'residence', name, keeper, makeTownship(maker, place, keeper));

  const titles = name.endsWith('社区') ? COMMUNITY_TITLES : VILLAGE_TITLES;
  maker.seat(grid, titles[3], 3, maker.outsider(keeper, `${name}${titles[3]}`, [38, 60]));
  const officers = titles[2].slice(0, placed.length > 60 ? 3 : 2).map((title) => maker.seat(grid, title, 2, maker.outsider(keeper, `${name}${title}`)));
  inRuns(placed, Math.ceil(placed.length / RESIDENCES_A_REPRESENTATIVE)).forEach((run, index) => {
    const representative = maker.seat(grid, titles[1], 1, maker.outsider(keeper, `${name}${titles[1]}`, [28, 66]));
    for (const { household, residence, sequence } of run) {
      const subject = `${household.code}/${sequence}`;
      maker.seatTie('residence', subject, grid, representative, 'primary', residence.since);
      maker.seatTie('residence', subject, grid, officers[index % officers.length]!, 'member', residence.since);
    }
  });
}

function makeTownship(maker: OrganisationMaker, place: string, keeper: string): string {
  const township = townshipOf(place);
  const grid = township + (countyCodeOf(place) === keeper ? SUFFIX.residence : OUT_OF_COUNTY_SUFFIX[keeper]!);
  const name = placeName(township);
  if (maker.grid(grid, 'residence', name, keeper, null)) {
    maker.seat(grid, '流动居民服务负责人', 4, maker.outsider(keeper, `${name}干部`, [32, 55]));
  }
  return grid;
}
