import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { ResponsibleGridView } from '../../../shared/contracts/person.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { LoadRoutingFactsService, type LoadedFacts } from '../grids/load-routing-facts.service.js';
import { Seat } from '../grids/seat.entity.js';
import { Person } from '../identity/person.entity.js';
import { findDivision } from '../places/divisions.js';
import { Clock } from '../time/clock.js';
import type { LoadedHousehold } from './load-household.service.js';
import { responsibleGrids, type ResponsiblePerson } from './responsible-grids.policy.js';

/**
 * Who looks after a household. Members may live apart, each place with its own residence grid: the grids of the person
 * asked for come first, then the residence grids of the other places.
 */
@Injectable()
export class ResponsibleGridsService {
  constructor(
    private readonly loadFacts: LoadRoutingFactsService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async execute(manager: EntityManager, loaded: LoadedHousehold, personId: string, household: '您家' | '该户'): Promise<ResponsibleGridView[]> {
    const [own, ...others] = oneMemberPerPlace(loaded, personId);
    const grids = own ? await this.gridsOf(manager, loaded, own, household) : [];
    for (const other of others) {
      const apart = (await this.gridsOf(manager, loaded, other, household)).filter(({ kind }) => kind === 'residence');
      grids.push(...apart.filter(({ gridId }) => !grids.some((known) => known.kind === 'residence' && known.gridId === gridId)));
    }
    return grids;
  }

  private async gridsOf(manager: EntityManager, { household, members, residences }: LoadedHousehold, personId: string, called: '您家' | '该户'): Promise<ResponsibleGridView[]> {
    const at = this.clock.now();
    const loaded = await this.loadFacts.execute(manager, { householdId: household.id, personId, at });
    const residenceId = members.find((member) => member.personId === personId)?.residenceId;
    const residence = residences.find(({ id }) => id === residenceId);
    return responsibleGrids({
      facts: loaded.facts, at, household: called, people: await this.people(manager, loaded), seats: await this.seats(manager, loaded),
      placeName: residence ? (findDivision(residence.divisionCode)?.name ?? '现居住地') : '现居住地',
    });
  }

  private async people(manager: EntityManager, { people }: LoadedFacts): Promise<Map<string, ResponsiblePerson>> {
    const persons = await manager.find(Person, { select: { id: true, phoneSealed: true }, where: { id: In([...people.values()].map(({ personId }) => personId)) } });
    const phones = new Map(persons.map(({ id, phoneSealed }) => [id, this.cipher.openOptional(phoneSealed) ?? '']));
    return new Map([...people].map(([id, { personId, name, title }]) => [id, { name, title, phone: phones.get(personId) ?? '' }]));
  }

  private async seats(manager: EntityManager, { facts }: LoadedFacts): Promise<Map<string, { title: string; since: string | null }>> {
    const ids = [...facts.seats.map(({ id }) => id), ...facts.ties.flatMap(({ seatId }) => seatId ?? [])];
    const seats = await manager.find(Seat, { select: { id: true, title: true, since: true }, where: { id: In([...new Set(ids)]) } });
    return new Map(seats.map(({ id, title, since }) => [id, { title, since }]));
  }
}

/** One member for each place, the person's own first. */
function oneMemberPerPlace({ members }: LoadedHousehold, personId: string): string[] {
  const own = members.find((member) => member.personId === personId);
  const byPlace = new Map(own ? [[own.residenceId, personId]] : []);
  for (const member of members) if (!byPlace.has(member.residenceId)) byPlace.set(member.residenceId, member.personId);
  return [...byPlace.values()];
}
