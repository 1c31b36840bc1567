import type { CadreScope } from '../access/cadre-scope.js';

/**
 * What remains of a scope without the seats of out-of-county grids. Their holders are guests of our office: of the
 * households that they see through those seats alone they learn name, phone, address and current tickets, never the ID
 * number, the bank account or the file (domain.md, "Out-of-county grids").
 * @param outOfCountyGridIds those of the scope's residence grids that lie outside the county
 */
export function withoutGuestSeats(scope: CadreScope, outOfCountyGridIds: ReadonlySet<string>): CadreScope {
  return {
    ...scope,
    seats: scope.seats.filter(({ outOfCounty }) => !outOfCounty),
    residenceGridIds: scope.residenceGridIds.filter((id) => !outOfCountyGridIds.has(id)),
  };
}
