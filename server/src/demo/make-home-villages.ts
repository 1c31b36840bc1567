import { homeGridCode, SUFFIX, townshipOf } from './demo-ledger.js';
import { placeName } from './demo-places.js';
import type { DemoHousehold } from './make-households.js';
import type { FamilyMember } from './make-family.js';
import { inRuns, type OrganisationMaker } from './organisation-maker.js';

const HOUSEHOLDS_A_CELL = 38;
const LEVEL_2_TITLES = ['村会计', '妇联主席', '治保主任', '民兵连长', '团支部书记'];
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五', '十六', '十七', '十八', '十九', '二十'];

/** Villagers who can serve: adults below 68, one of a household, the household called `both` first. */
function candidates(households: readonly DemoHousehold[]): FamilyMember[] {
  const able = (member: FamilyMember): boolean => member.age >= 28 && member.age < 68;
  const both = households.filter(({ scene }) => scene?.key === 'both').map(({ family }) => family[0]!);
  const others = households.filter(({ scene }) => !scene).flatMap(({ family }) => family.filter(able).slice(0, 1));
  return [...both, ...others];
}

/**
 * The home village's grid: two seats of level 1, three to five of level 2, a party-member representative for each
 * cell (in every other village an ordinary villager as well), all held by villagers; cells tied to seats.
 * Fills the cell code of each household's row into `cellOf`.
 */
export function makeHomeVillage(maker: OrganisationMaker, households: readonly DemoHousehold[], order: number, cellOf: Map<string, string>): void {
  const { villageCode, county } = households[0]!;
  const [village, township] = [placeName(villageCode), townshipOf(villageCode)];
  const townshipGrid = makeTownship(maker, township, county);
  const grid = homeGridCode(villageCode);
  maker.grid(grid, 'home_village', village, county, townshipGrid);

  const people = candidates(households);
  const [both, able] = people[0] && households.some(({ scene }) => scene?.key === 'both') ? [people[0], people.slice(1)] : [null, people];
  const queue = maker.random.shuffled(able);
  const villager = (title: string) => {
    const next = queue.pop();
    return next ? maker.resident(county, next, `${village}${title}`) : maker.outsider(county, `${village}${title}`);
  };
  maker.seat(grid, '党支部书记', 3, villager('党支部书记'));
  maker.seat(grid, '村委会主任', 3, villager('村委会主任'));
  const level2 = LEVEL_2_TITLES.slice(0, 3 + (order % 3)).map((title, index) =>
    maker.seat(grid, title, 2, index === 0 && both ? maker.resident(county, both, `${village}${title}`) : villager(title)));

  const runs = inRuns(households, Math.max(1, Math.round(households.length / HOUSEHOLDS_A_CELL)));
  runs.forEach((run, index) => {
    const cell = `${villageCode}-${String(index + 1).padStart(2, '0')}`;
    maker.ledger.cells.push({ code: cell, gridCode: grid, name: `第${NUMERALS[index] ?? index + 1}组` });
    for (const household of run) cellOf.set(household.code, cell);
    maker.seatTie('cell', cell, grid, maker.seat(grid, '党员代表', 1, villager('党员代表')), 'primary', '2023-03-01');
    maker.seatTie('cell', cell, grid, level2[index % level2.length]!, 'member', '2023-03-01');
    if (order % 2 === 1) maker.seatTie('cell', cell, grid, maker.seat(grid, '村民代表', 1, villager('村民代表')), 'member', '2023-03-01');
  });
}

function makeTownship(maker: OrganisationMaker, township: string, county: string): string {
  const grid = township + SUFFIX.home_village;
  const name = placeName(township);
  if (maker.grid(grid, 'home_village', name, county, null)) {
    maker.seat(grid, '包联工作负责人', 4, maker.outsider(county, `${name}副镇长`.replace('乡副镇长', '乡副乡长'), [35, 55]));
  }
  return grid;
}

const HOUSEHOLDS_A_POLICE_TIE = 11;

/** The police station of the home township; its officers are tied to some households (百警连千户). */
export function makePolice(maker: OrganisationMaker, households: readonly DemoHousehold[]): void {
  const { villageCode, county } = households[0]!;
  const township = townshipOf(villageCode);
  const name = `${placeName(township).replace(/[乡镇]$/, '')}派出所`;
  const grid = township + SUFFIX.police;
  if (maker.grid(grid, 'police', name, county, null)) {
    for (let i = 0; i < 3; i++) maker.seat(grid, '包联民警', 1, maker.outsider(county, `${name}民警`, [25, 50]));
  }
  const officers = maker.ledger.seats.filter((seat) => seat.gridCode === grid)
    .map((seat) => maker.ledger.cadres.find((cadre) => cadre.staffNumber === seat.holderStaffNumber)!);
  for (const household of households) {
    if (household.scene?.police || household.index % HOUSEHOLDS_A_POLICE_TIE === 5) {
      maker.personTie(household, grid, maker.random.pick(officers), 'primary', '2024-06-01');
    }
  }
}
