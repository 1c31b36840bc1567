import { Injectable } from '@nestjs/common';
import { route } from '../../domain/routing.policy.js';
import { dueTimes } from '../../domain/clock.policy.js';
import { FieldCipher } from '../../crypto/field-cipher.js';
import type { Details } from '../../../../shared/service-module.js';
import { namesOf, placementsOf } from '../place-assignments.service.js';
import type { MoveContext, MoveEffect } from './move.types.js';
import { TicketFactsService } from './ticket-facts.service.js';

/** Reopen 重新打开: within 15 days of the end; routed anew, since whoever led it may have moved on; the clocks start anew. */
@Injectable()
export class ReopenTicketService {
  constructor(
    private readonly ticketFacts: TicketFactsService,
    private readonly cipher: FieldCipher,
  ) {}

  async effect({ manager, ticket, at, module, calendar }: MoveContext, text: string): Promise<MoveEffect> {
    const loaded = await this.ticketFacts.of(manager, ticket, at);
    const routed = route({ module, details: this.cipher.openJson<Details>(ticket.detailsSealed), facts: loaded.facts, at });
    const { uncovered: _uncovered, ...due } = dueTimes({ clocks: module.clocks, dangerous: ticket.danger, submittedAt: at, calendar, ...(module.dangerClocks ? { dangerClocks: module.dangerClocks } : {}) });
    const [lead, ...assists] = placementsOf(routed);
    return {
      text,
      set: {
        leadCadreId: routed.lead.cadreId, leadGridKind: routed.lead.gridKind, reasons: routed.reasons, transferredFromCadreId: null, returnedOnce: false,
        ...due, acceptedAt: null, firstReplyAt: null, outcome: null, rating: null, ratingTextSealed: null, urgedOn: null, pausedClocks: null,
      },
      lead: lead!, assists, names: namesOf(loaded), hops: routed.reasons.slice(1, 1 + routed.lead.via.hops),
    };
  }
}
