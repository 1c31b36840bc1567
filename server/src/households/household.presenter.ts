import type { HouseholdView, MemberView, ResidenceView, ResponsibleGridView } from '../../../shared/contracts/person.js';
import { HOUSEHOLD_STAGE_TITLES } from '../../../shared/grids.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { findDivision, fullDivisionName } from '../places/divisions.js';
import { beijingDay } from '../time/beijing.js';
import type { LoadedHousehold, MemberRow } from './load-household.service.js';
import type { Residence } from './residence.entity.js';

/** Years completed cannot be told from the year of birth alone: the age that the person reaches this year. */
function ageAt(birthYear: number | null, at: Date): number {
  return birthYear === null ? 0 : Number(beijingDay(at).slice(0, 4)) - birthYear;
}

export function memberViews({ members, residences }: LoadedHousehold, at: Date, myPersonId: string | null): MemberView[] {
  const headsPlace = residences[0]?.id;
  return members.map(({ personId, name, relation, isHead, birthYear, residenceId }: MemberRow) => ({
    id: personId, name, relation, isHead, age: ageAt(birthYear, at), residenceId, livesApart: residenceId !== headsPlace, isMe: personId === myPersonId,
  }));
}

/** A place without its address, which a cadre has to ask for. */
export function placeView({ id, divisionCode, since, outOfCounty }: Residence): Omit<ResidenceView, 'address'> {
  return { id, divisionCode, divisionName: fullDivisionName(divisionCode), since, outOfCounty };
}

function residenceView(residence: Residence, cipher: FieldCipher): ResidenceView {
  return { ...placeView(residence), address: cipher.open(residence.addressSealed) };
}

/** 西里村; a division that is not in the tree keeps its code. */
export function placeName(divisionCode: string): string {
  return findDivision(divisionCode)?.name ?? divisionCode;
}

/** A household as its own people see it: with their address in plain. */
export function householdView(loaded: LoadedHousehold, grids: ResponsibleGridView[], cipher: FieldCipher, at: Date, myPersonId: string): HouseholdView {
  const { id, code, countyCode, homeVillageCode, stage, agreementNumber } = loaded.household;
  return {
    id, code, countyCode, homeVillageCode, homeVillageName: placeName(homeVillageCode), stage, stageTitle: HOUSEHOLD_STAGE_TITLES[stage], agreementNumber,
    members: memberViews(loaded, at, myPersonId),
    residences: loaded.residences.map((residence) => residenceView(residence, cipher)),
    grids,
  };
}

/** 138****1234, for whoever may know that there is a number but not which. */
export function maskedPhone(phone: string | null): string {
  return phone ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '';
}
