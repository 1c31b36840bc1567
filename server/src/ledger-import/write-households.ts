import { ageOn, birthDateOf } from '../../../shared/id-number.js';
import { phoneLastFourLookup } from '../identity/person-lookups.js';
import { Household } from '../households/household.entity.js';
import { HouseholdMember } from '../households/household-member.entity.js';
import { Residence } from '../households/residence.entity.js';
import { countyCodeOf } from '../places/divisions.js';
import { HEAD_RELATION } from './check-households.policy.js';
import { byKey, idOf, planRows, type ImportContext } from './import-context.js';
import { residenceKey } from './ledger-index.js';
import { nameInitials } from './name-initials.js';
import { findByKeys } from './row-sync.js';
import type { ReadRow } from './template.js';

/** From this age on somebody who lives alone is visited weekly (domain.md, "Visits"). */
const ELDER_AGE = 70;

type Resident = ReadRow<'residents'>;

function byHousehold(residents: readonly Resident[]): Map<string, Resident[]> {
  const groups = new Map<string, Resident[]>();
  for (const resident of residents) {
    const group = groups.get(resident.householdCode);
    if (group) group.push(resident);
    else groups.set(resident.householdCode, [resident]);
  }
  return groups;
}

/** Whether somebody of the age is the only one of the household at a place. */
function hasElderAlone(family: readonly Resident[], today: string): boolean {
  const count = new Map<number, number>();
  for (const { residenceSequence } of family) count.set(residenceSequence ?? 1, (count.get(residenceSequence ?? 1) ?? 0) + 1);
  return family.some(({ residenceSequence, idNumber }) => count.get(residenceSequence ?? 1) === 1 && ageOn(birthDateOf(idNumber), today) >= ELDER_AGE);
}

export async function writeHouseholds(context: ImportContext): Promise<void> {
  const { manager, cipher, ledger, index, gridIds, cellIds, personIds, householdIds } = context;
  const families = byHousehold(ledger.residents);
  const stored = byKey(await findByKeys(manager, Household, 'code', ledger.households.map(({ code }) => code)), ({ code }) => code);
  const inFile = new Set(personIds.values());
  // People whom the file does not name stay members: nothing ends silently.
  const others = new Map<string, number>();
  for (const member of await findByKeys(manager, HouseholdMember, 'householdId', [...stored.values()].map(({ id }) => id))) {
    if (!inFile.has(member.personId)) others.set(member.householdId, (others.get(member.householdId) ?? 0) + 1);
  }
  await context.sync('户', Household, planRows(ledger.households, ({ code }) => code, stored, (row, existing): Omit<Household, 'id'> => {
    const family = families.get(row.code)!;
    const head = family.find(({ relation }) => relation === HEAD_RELATION)!;
    const team = index.teamGrids.get(row.homeVillageCode);
    return {
      countyCode: countyCodeOf(row.homeVillageCode), code: row.code, homeVillageCode: row.homeVillageCode,
      homeGridId: idOf(gridIds, index.homeGrids.get(row.homeVillageCode)!.code),
      teamGridId: team ? idOf(gridIds, team.code) : null,
      cellId: row.cellCode === null ? null : idOf(cellIds, row.cellCode),
      headPersonId: idOf(personIds, head.idNumber), headName: head.name, headInitials: nameInitials(head.name),
      headPhoneLastFourLookup: phoneOf(head, context) === null ? null : phoneLastFourLookup(cipher, phoneOf(head, context)!.slice(-4)),
      memberCount: family.length + (existing ? (others.get(existing.id) ?? 0) : 0),
      stage: row.stage, agreementNumber: row.agreementNumber,
      bankAccountSealed: row.bankAccount === null ? null : context.seal(existing?.bankAccountSealed, row.bankAccount),
      elderAlone: hasElderAlone(family, context.today), invented: context.invented,
    };
  }, householdIds));
}

/** A resident who is a cadre as well may have the phone in the cadres' file only. */
function phoneOf(resident: Resident, { cadrePhones }: ImportContext): string | null {
  return resident.phone ?? cadrePhones.get(resident.idNumber) ?? null;
}

export async function writeResidences(context: ImportContext): Promise<void> {
  const { manager, ledger, index, gridIds, householdIds, residenceIds } = context;
  const codes = new Map([...householdIds].map(([code, id]) => [id, code]));
  const stored = byKey(
    await findByKeys(manager, Residence, 'householdId', ledger.residences.map(({ householdCode }) => idOf(householdIds, householdCode))),
    ({ householdId, sequence }) => residenceKey(codes.get(householdId)!, sequence),
  );
  await context.sync('居住地', Residence, planRows(
    ledger.residences,
    ({ householdCode, sequence }) => residenceKey(householdCode, sequence),
    stored,
    (row, existing): Omit<Residence, 'id'> => ({
      householdId: idOf(householdIds, row.householdCode), sequence: row.sequence, divisionCode: row.divisionCode,
      gridId: row.gridCode === null ? null : idOf(gridIds, row.gridCode),
      addressSealed: context.seal(existing?.addressSealed, row.address),
      outOfCounty: countyCodeOf(row.divisionCode) !== countyCodeOf(index.households.get(row.householdCode)!.homeVillageCode),
      since: row.since, until: row.until,
    }),
    residenceIds,
  ));
}

export async function writeMembers(context: ImportContext): Promise<void> {
  const { manager, ledger, index, householdIds, residenceIds, personIds } = context;
  const stored = byKey(
    await findByKeys(manager, HouseholdMember, 'personId', ledger.residents.map(({ idNumber }) => idOf(personIds, idNumber))),
    ({ personId }) => personId,
  );
  await context.sync('家庭成员', HouseholdMember, planRows(
    ledger.residents,
    ({ idNumber }) => idOf(personIds, idNumber),
    stored,
    (row): Omit<HouseholdMember, 'id'> => {
      const residence = residenceKey(row.householdCode, row.residenceSequence ?? 1);
      return {
        householdId: idOf(householdIds, row.householdCode), personId: idOf(personIds, row.idNumber), relation: row.relation,
        isHead: row.relation === HEAD_RELATION, residenceId: idOf(residenceIds, residence), since: index.residences.get(residence)!.since,
      };
    },
  ));
}
