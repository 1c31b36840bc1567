import { Injectable } from '@nestjs/common';
import { oneRankAbove } from '../../domain/receivers.policy.js';
import type { MoveContext, MoveEffect } from './move.types.js';
import { TicketFactsService } from './ticket-facts.service.js';

/** Urge 催办: reaches the lead and one rank above; once per working day; resets nothing. */
@Injectable()
export class UrgeTicketService {
  constructor(private readonly ticketFacts: TicketFactsService) {}

  async effect({ manager, ticket, at, lead, calendar }: MoveContext, text: string | undefined): Promise<MoveEffect> {
    const loaded = await this.ticketFacts.of(manager, ticket, at);
    const above = oneRankAbove(loaded.facts, lead, at);
    const person = above && loaded.people.get(above.cadreId);
    return {
      text: [text, person ? `已送到${lead.name}和上一级${person.name}` : `已送到${lead.name}`].filter(Boolean).join('。'),
      set: { urgedOn: calendar.workingDayOf(at) },
      alsoTell: person ? [person.personId] : [],
    };
  }
}
