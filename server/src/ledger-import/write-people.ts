import { birthDateOf } from '../../../shared/id-number.js';
import { newId } from '../database/new-id.js';
import { Account } from '../identity/account.entity.js';
import { Cadre } from '../grids/cadre.entity.js';
import { sealPersonalData } from '../identity/person-lookups.js';
import { Person } from '../identity/person.entity.js';
import { countyCodeOf } from '../places/divisions.js';
import { byKey, planRows, type ImportContext } from './import-context.js';
import { nameInitials } from './name-initials.js';
import { findByKeys, type PlannedRow } from './row-sync.js';
import type { ReadRow } from './template.js';

interface Named { name: string; phone: string | null; idNumber: string | null; countyCode: string }

function personValues({ cipher, invented }: ImportContext, { name, phone, idNumber, countyCode }: Named, existing: Person | null): Omit<Person, 'id'> {
  const sealed = sealPersonalData(cipher, { name, phone, idNumber });
  if (existing && existing.phoneLookup === sealed.phoneLookup) sealed.phoneSealed = existing.phoneSealed;
  if (existing && existing.idNumberLookup === sealed.idNumberLookup) sealed.idNumberSealed = existing.idNumberSealed;
  return {
    countyCode, name, nameInitials: nameInitials(name), ...sealed, invented,
    birthYear: idNumber === null ? null : Number(birthDateOf(idNumber).slice(0, 4)),
  };
}

/** Residents, and cadres who gave their ID number: one person each, known by that number. */
async function planNumbered(context: ImportContext): Promise<PlannedRow<Person>[]> {
  const { ledger, cipher } = context;
  const byNumber = new Map<string, Named & { idNumber: string }>();
  for (const resident of ledger.residents) {
    const county = countyCodeOf(context.index.households.get(resident.householdCode)!.homeVillageCode);
    byNumber.set(resident.idNumber, { name: resident.name, phone: resident.phone, idNumber: resident.idNumber, countyCode: county });
  }
  for (const { name, phone, idNumber, countyCode } of ledger.cadres) {
    if (idNumber === null) continue;
    const resident = byNumber.get(idNumber);
    byNumber.set(idNumber, { name, phone, idNumber, countyCode: resident?.countyCode ?? countyCode });
  }
  const lookups = new Map([...byNumber.keys()].map((idNumber) => [idNumber, cipher.lookup('id-number', idNumber)]));
  const stored = byKey(await findByKeys(context.manager, Person, 'idNumberLookup', lookups.values()), (person) => person.idNumberLookup!);
  return planRows([...byNumber.values()], ({ idNumber }) => idNumber, byNumberOf(stored, lookups), (row, existing) => personValues(context, row, existing), context.personIds);
}

function byNumberOf(stored: ReadonlyMap<string, Person>, lookups: ReadonlyMap<string, string>): Map<string, Person> {
  return new Map([...lookups].flatMap(([idNumber, lookup]) => {
    const person = stored.get(lookup);
    return person ? [[idNumber, person] as const] : [];
  }));
}

/** Everybody's person, then the cadres. A cadre without an ID number is known by the staff number alone. */
export async function writePeople(context: ImportContext): Promise<void> {
  const { manager, ledger } = context;
  const people = await planNumbered(context);
  const cadres = byKey(await findByKeys(manager, Cadre, 'staffNumber', ledger.cadres.map(({ staffNumber }) => staffNumber)), ({ staffNumber }) => staffNumber);
  const persons = byKey(await findByKeys(manager, Person, 'id', [...cadres.values()].map(({ personId }) => personId)), ({ id }) => id);
  const personIds = new Map<string, string>();
  const moved: [from: string, to: string][] = [];
  for (const row of ledger.cadres) {
    const known = cadres.get(row.staffNumber);
    if (row.idNumber !== null) {
      const id = context.personIds.get(row.idNumber)!;
      personIds.set(row.staffNumber, id);
      if (known && known.personId !== id) moved.push([known.personId, id]);
      continue;
    }
    const existing = known ? (persons.get(known.personId) ?? null) : null;
    const id = existing?.id ?? newId();
    personIds.set(row.staffNumber, id);
    people.push({ existing, values: { id, ...cadrePerson(context, row, existing) } });
  }
  await context.sync('人员', Person, people);
  // The ID number has shown that the cadre is somebody whom the ledger knows: the WeChat account goes along.
  for (const [from, to] of moved) await manager.update(Account, { personId: from }, { personId: to });
  const planned = planRows(ledger.cadres, ({ staffNumber }) => staffNumber, cadres, (row): Omit<Cadre, 'id'> => ({
    staffNumber: row.staffNumber, personId: personIds.get(row.staffNumber)!, countyCode: row.countyCode, name: row.name, title: row.title,
    enabled: row.account !== 'disabled',
  }), context.cadreIds);
  await context.sync('干部', Cadre, planned);
}

/** A file without the ID number does not take away the one that is stored. */
function cadrePerson(context: ImportContext, row: ReadRow<'cadres'>, existing: Person | null): Omit<Person, 'id'> {
  const idNumber = context.cipher.openOptional(existing?.idNumberSealed ?? null);
  return personValues(context, { name: row.name, phone: row.phone, idNumber, countyCode: existing?.countyCode ?? row.countyCode }, existing);
}
