import { applyAbsences } from './apply-absences.js';
import { emptyLedger, residenceGridCode, type DemoLedger } from './demo-ledger.js';
import { COUNTIES } from './demo-places.js';
import { makeDesk } from './make-desks.js';
import { makeHomeVillage, makePolice } from './make-home-villages.js';
import { HouseholdMaker, type DemoHousehold } from './make-households.js';
import { makeResidenceGrids } from './make-residence-grids.js';
import { WorkTeamMaker } from './make-work-teams.js';
import { OrganisationMaker } from './organisation-maker.js';
import { PersonaFinder, type DemoPersona } from './personas.js';

export interface DemoCounty { ledger: DemoLedger; personas: DemoPersona[] }

function writeHousehold(ledger: DemoLedger, household: DemoHousehold, cellCode: string): void {
  const { code, county, villageCode, stage, family, residences, livesAt } = household;
  ledger.households.push({
    code, homeVillageCode: villageCode, cellCode, stage, bankAccount: household.bankAccount,
    agreementNumber: stage === 'mobilised' ? null : `ZQ${code.slice(2)}`,
  });
  residences.forEach(({ place, address, since, hasGrid }, index) => ledger.residences.push({
    householdCode: code, sequence: index + 1, divisionCode: place, address, since, until: null,
    gridCode: hasGrid ? residenceGridCode(place, county) : null,
  }));
  family.forEach(({ name, idNumber, relation, phone }, index) => ledger.residents.push({
    householdCode: code, name, idNumber, relation, phone, residenceSequence: (livesAt.get(index) ?? 0) + 1,
  }));
}

function byVillage(households: readonly DemoHousehold[]): DemoHousehold[][] {
  const villages = new Map<string, DemoHousehold[]>();
  for (const household of households) {
    const village = villages.get(household.villageCode);
    if (village) village.push(household);
    else villages.set(household.villageCode, [household]);
  }
  return [...villages.values()];
}

/** The demo county as an office's ledger; `households` between MIN_HOUSEHOLDS and MAX_HOUSEHOLDS. */
export function makeDemoCounty(households: number, seed: string): DemoCounty {
  const ledger = emptyLedger();
  const householdMaker = new HouseholdMaker(seed);
  const all = householdMaker.make(households);
  const organisation = new OrganisationMaker(ledger, householdMaker.numbers, seed);

  COUNTIES.forEach((county, index) => makeDesk(organisation, county, index));
  const villages = byVillage(all);
  const cellOf = new Map<string, string>();
  villages.forEach((village, index) => makeHomeVillage(organisation, village, index, cellOf));
  const teams = new WorkTeamMaker(organisation);
  villages.forEach((village, index) => {
    const next = villages[(index + 1) % villages.length]!;
    teams.make(village, next[0]!.county === village[0]!.county ? next : []);
    makePolice(organisation, village);
  });
  makeResidenceGrids(organisation, all);
  for (const household of all) writeHousehold(ledger, household, cellOf.get(household.code)!);

  const finder = new PersonaFinder(ledger, all, householdMaker.numbers);
  const personas = finder.find();
  applyAbsences(ledger, seed, finder.staff);
  return { ledger, personas };
}
