import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../shared/domain-error.js';
import { legalReceivers } from '../../domain/receivers.policy.js';
import type { MoveContext, MoveEffect } from './move.types.js';
import { TicketFactsService } from './ticket-facts.service.js';
import { namesOf } from '../place-assignments.service.js';

/** Transfer 转交: effective at once, to a legal receiver, with a reason; the due times stay as they are. */
@Injectable()
export class TransferTicketService {
  constructor(private readonly ticketFacts: TicketFactsService) {}

  /** @throws `ticket/illegal-receiver` */
  async effect(context: MoveContext, { toCadreId, reason }: { toCadreId: string; reason: string }): Promise<MoveEffect> {
    const { ticket, lead, at, manager } = context;
    const loaded = await this.ticketFacts.of(manager, ticket, at);
    const receiver = legalReceivers(loaded.facts, { leadCadreId: lead.cadreId, at }).find(({ cadreId }) => cadreId === toCadreId);
    if (!receiver) throw new DomainError('ticket/illegal-receiver');
    return {
      text: `转交给${receiver.title}${receiver.name}：${reason}`,
      set: { leadCadreId: receiver.cadreId, leadGridKind: receiver.gridKind, transferredFromCadreId: lead.cadreId, reasons: [`${receiver.title}${receiver.name}主办，由${lead.name}转交`] },
      lead: { role: 'lead', routed: receiver, reason: `${lead.name}转交：${reason}` },
      names: namesOf(loaded),
    };
  }
}
