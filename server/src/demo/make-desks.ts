import { SUFFIX } from './demo-ledger.js';
import { placeName } from './demo-places.js';
import type { OrganisationMaker } from './organisation-maker.js';

/** Who of the desk's staff (by index) is on duty from Monday to Sunday. */
const WEEK = [0, 1, 2, 3, 4, 0, 2];
/** National Day and Spring Festival are named day by day. */
const HOLIDAYS = ['2026-10-01', '2026-10-02', '2026-10-03', '2027-02-05', '2027-02-06', '2027-02-07'];

/** The county's duty desk: a director and four or five on the roster, which repeats by weekday. */
export function makeDesk(maker: OrganisationMaker, county: string, order: number): void {
  const grid = `${county}000000${SUFFIX.desk}`;
  const name = `${placeName(county)}征迁服务保障中心`;
  maker.grid(grid, 'desk', name, county, null);
  const staff = Array.from({ length: 4 + (order % 2) }, (_, index) => {
    const [title, rung] = index === 0 ? ['中心主任', 2] as const : ['值班员', 1] as const;
    const cadre = maker.outsider(county, `${name}${title.replace('中心', '')}`, [28, 54]);
    maker.seat(grid, title, rung, cadre);
    return cadre;
  });
  const onDuty = (index: number): string => staff[index % staff.length]!.staffNumber;
  WEEK.forEach((index, day) => maker.ledger.deskRoster.push({ countyCode: county, weekday: day + 1, onDate: null, staffNumber: onDuty(index) }));
  HOLIDAYS.forEach((onDate, index) => maker.ledger.deskRoster.push({ countyCode: county, weekday: null, onDate, staffNumber: onDuty(index + 1) }));
}
