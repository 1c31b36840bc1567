import type { CadreScope } from '../access/cadre-scope.js';

/**
 * What remains of a scope without the seats of out-of-county grids. Their holders are guests of our office: of the
 * households that they are tied to through those seats alone they learn name, phone, address and current tickets, never
 * the ID number, the bank account or the file (domain.md, "Out-of-county grids").
 */
export function withoutGuestSeats(scope: CadreScope): CadreScope {
  const seats = scope.seats.filter(({ outOfCounty }) => !outOfCounty);
  return { ...scope, seats, tied: scope.tied.filter(({ seatId }) => seatId === null || seats.some(({ id }) => id === seatId)) };
}
