import type { GridKind, TieRole } from '../../../shared/grids.js';
import type { LedgerRow } from '../ledger-import/template.js';
import type { DemoLedger } from './demo-ledger.js';
import { givenName, SURNAMES, type InventedNumbers, type Sex } from './invented-people.js';
import type { DemoHousehold } from './make-households.js';
import type { FamilyMember } from './make-family.js';
import { SeededRandom } from './seeded-random.js';

const STAFF_PREFIX: Record<string, string> = { 130629: 'RC', 130632: 'AX', 130638: 'XX' };

/** Writes grids, seats, cadres and ties into the ledger; every seat is filled here, absences come last. */
export class OrganisationMaker {
  readonly random: SeededRandom;
  private readonly staffCounts = new Map<string, number>();
  private readonly gridCodes = new Set<string>();
  private readonly seatCounts = new Map<string, number>();
  private readonly staffByIdNumber = new Map<string, LedgerRow<'cadres'>>();

  constructor(
    readonly ledger: DemoLedger,
    private readonly numbers: InventedNumbers,
    readonly seed: string,
  ) {
    this.random = new SeededRandom(`${seed}/organisation`);
  }

  /** Adds the grid unless it is there already; tells which of the two. */
  grid(code: string, kind: GridKind, name: string, countyCode: string, parentCode: string | null): boolean {
    if (this.gridCodes.has(code)) return false;
    this.gridCodes.add(code);
    this.ledger.grids.push({ code, kind, name, countyCode, parentCode });
    return true;
  }

  /** A cadre who is not on the household ledger. */
  outsider(countyCode: string, title: string, ages: readonly [number, number] = [26, 57]): LedgerRow<'cadres'> {
    const sex: Sex = this.random.chance(0.58) ? 'male' : 'female';
    const age = this.random.int(...ages);
    const name = this.random.pick(SURNAMES.slice(0, 70)) + givenName(this.random, sex, age);
    return this.cadre(countyCode, { name, phone: this.numbers.phone(), title, idNumber: null });
  }

  /** A resident who is a cadre as well; the same person keeps one staff number. */
  resident(countyCode: string, member: FamilyMember, title: string): LedgerRow<'cadres'> {
    const known = this.staffByIdNumber.get(member.idNumber);
    if (known) return known;
    member.phone ??= this.numbers.phone();
    const cadre = this.cadre(countyCode, { name: member.name, phone: member.phone, title, idNumber: member.idNumber });
    this.staffByIdNumber.set(member.idNumber, cadre);
    return cadre;
  }

  isCadre(member: FamilyMember): boolean {
    return this.staffByIdNumber.has(member.idNumber);
  }

  seat(gridCode: string, title: string, rung: number, holder: LedgerRow<'cadres'> | null): string {
    const count = (this.seatCounts.get(gridCode + rung) ?? 0) + 1;
    this.seatCounts.set(gridCode + rung, count);
    const code = `${gridCode}-${rung}${String(count).padStart(3, '0')}`;
    const since = holder ? `${this.random.int(2018, 2025)}-0${this.random.int(1, 9)}-01` : null;
    this.ledger.seats.push({ code, gridCode, title, rung, holderStaffNumber: holder?.staffNumber ?? null, since });
    return code;
  }

  seatTie(subject: 'residence' | 'cell', subjectCode: string, gridCode: string, seatCode: string, role: TieRole, since: string): void {
    this.ledger.ties.push({ subject, subjectCode, gridCode, bound: 'seat', holderCode: seatCode, role, since, until: null });
  }

  personTie(household: DemoHousehold, gridCode: string, cadre: LedgerRow<'cadres'>, role: TieRole, since: string): void {
    this.ledger.ties.push({ subject: 'household', subjectCode: household.code, gridCode, bound: 'person', holderCode: cadre.staffNumber, role, since, until: null });
  }

  private cadre(countyCode: string, person: Omit<LedgerRow<'cadres'>, 'staffNumber' | 'countyCode' | 'account'>): LedgerRow<'cadres'> {
    const count = (this.staffCounts.get(countyCode) ?? 0) + 1;
    this.staffCounts.set(countyCode, count);
    const cadre = { staffNumber: `${STAFF_PREFIX[countyCode]}-${String(count).padStart(4, '0')}`, countyCode, account: null, ...person };
    this.ledger.cadres.push(cadre);
    return cadre;
  }
}

/** Splits items into `parts` runs of nearly equal length, in order. */
export function inRuns<T>(items: readonly T[], parts: number): T[][] {
  return Array.from({ length: parts }, (_, part) => items.slice(Math.floor((items.length * part) / parts), Math.floor((items.length * (part + 1)) / parts)));
}
