import type { DemoLedger } from './demo-ledger.js';
import { SeededRandom } from './seeded-random.js';

const LEAVE = { from: '2026-10-12', to: '2027-09-30' } as const;

/**
 * Real offices are never complete: some seats are vacant, most of all out of county where holders are yet to be
 * invited; some cadres are on leave, with or without a substitute, in chains and in one circle; a few accounts are
 * closed. The people of the scenes stay.
 */
export function applyAbsences(ledger: DemoLedger, seed: string, staying: ReadonlySet<string>): void {
  const random = new SeededRandom(`${seed}/absences`);
  vacateSeats(ledger, random, staying);
  dropCadresWithoutPost(ledger, staying);
  sendOnLeave(ledger, random, staying);
  closeAccounts(ledger, staying);
}

function vacateSeats(ledger: DemoLedger, random: SeededRandom, staying: ReadonlySet<string>): void {
  const grids = new Map(ledger.grids.map((grid) => [grid.code, grid]));
  const isOutside = (code: string): boolean => grids.get(code)!.kind === 'residence' && !code.startsWith(grids.get(code)!.countyCode);
  const held = new Set(ledger.seats.filter((seat) => staying.has(seat.holderStaffNumber ?? '')).map((seat) => seat.gridCode));
  const uninvited = new Set(ledger.grids.filter((grid) => isOutside(grid.code) && !held.has(grid.code) && random.chance(0.25)).map((grid) => grid.code));
  for (const seat of ledger.seats) {
    const { kind } = grids.get(seat.gridCode)!;
    if (seat.holderStaffNumber === null || staying.has(seat.holderStaffNumber)) continue;
    const share = kind === 'home_village' ? 0.05 : kind !== 'residence' ? 0 : isOutside(seat.gridCode) ? 0.25 : 0.05;
    // The township above a home village or a host village in the county always has its official.
    if (!uninvited.has(seat.gridCode) && (seat.rung === 4 && !isOutside(seat.gridCode) || !random.chance(share))) continue;
    seat.holderStaffNumber = null;
    seat.since = null;
  }
}

function dropCadresWithoutPost(ledger: DemoLedger, staying: ReadonlySet<string>): void {
  const used = new Set([...staying, ...ledger.seats.map((seat) => seat.holderStaffNumber), ...ledger.ties.map((tie) => tie.holderCode)]);
  ledger.cadres = ledger.cadres.filter((cadre) => used.has(cadre.staffNumber));
}

function sendOnLeave(ledger: DemoLedger, random: SeededRandom, staying: ReadonlySet<string>): void {
  const gridKinds = new Map(ledger.grids.map((grid) => [grid.code, grid.kind]));
  const byGrid = new Map<string, string[]>();
  for (const seat of ledger.seats) {
    if (seat.holderStaffNumber === null || seat.rung > 2 || gridKinds.get(seat.gridCode) === 'desk') continue;
    byGrid.set(seat.gridCode, [...(byGrid.get(seat.gridCode) ?? []), seat.holderStaffNumber]);
  }
  const away = new Set<string>();
  const leave = (staffNumber: string, substituteStaffNumber: string | null): void => {
    if (away.has(staffNumber) || staying.has(staffNumber) || staffNumber === substituteStaffNumber) return;
    away.add(staffNumber);
    ledger.leaves.push({ staffNumber, ...LEAVE, substituteStaffNumber });
  };
  let grid = 0;
  for (const holders of byGrid.values()) {
    const free = holders.filter((holder) => !staying.has(holder));
    grid += 1;
    if (free.length < 4) continue;
    const [a, b, c] = random.shuffled(free) as [string, string, string];
    if (grid % 11 === 0) {
      // A chain: the substitute is away too and has one of their own.
      leave(a, b);
      leave(b, c);
    } else if (grid % 29 === 0) {
      leave(a, b);
      leave(b, a);
    } else if (random.chance(0.4)) leave(a, random.chance(0.75) ? b : null);
  }
}

/** Every 400th cadre has left the service: the account is closed, the person's ties wait for a handover. */
function closeAccounts(ledger: DemoLedger, staying: ReadonlySet<string>): void {
  const desks = new Set(ledger.deskRoster.map((duty) => duty.staffNumber));
  ledger.cadres.forEach((cadre, index) => {
    if (index % 400 === 211 && !staying.has(cadre.staffNumber) && !desks.has(cadre.staffNumber)) cadre.account = 'disabled';
  });
}
