import { Injectable } from '@nestjs/common';
import type { GridKind, Rung } from '../../../../shared/grids.js';
import { returnReceiver } from '../../domain/receivers.policy.js';
import type { Position } from '../../domain/routing.types.js';
import { namesOf } from '../place-assignments.service.js';
import { Assignment } from '../assignment.entity.js';
import type { MoveContext, MoveEffect } from './move.types.js';
import { TicketFactsService } from './ticket-facts.service.js';

/** Return 退回: once, to the sender of the transfer, or to their ladder when they are not active any more. */
@Injectable()
export class ReturnTicketService {
  constructor(private readonly ticketFacts: TicketFactsService) {}

  async effect(context: MoveContext, { reason }: { reason: string }): Promise<MoveEffect> {
    const { ticket, lead, at, manager } = context;
    const loaded = await this.ticketFacts.of(manager, ticket, at);
    const routed = returnReceiver(loaded.facts, { lead, sender: await this.senderOf(context), at });
    const name = loaded.people.get(routed.cadreId)?.name ?? '';
    return {
      text: `退回给${name}：${reason}`,
      set: { leadCadreId: routed.cadreId, leadGridKind: routed.gridKind, transferredFromCadreId: null, returnedOnce: true, reasons: [`${name}主办，由${lead.name}退回`] },
      lead: { role: 'lead', routed, reason: `${lead.name}退回：${reason}` },
      names: namesOf(loaded),
    };
  }

  /** Where the sender of the last transfer stood. */
  private async senderOf({ manager, ticket }: MoveContext): Promise<Position | null> {
    if (!ticket.transferredFromCadreId) return null;
    const [row] = await manager.find(Assignment, { where: { ticketId: ticket.id, cadreId: ticket.transferredFromCadreId, role: 'lead' }, order: { id: 'DESC' }, take: 1 });
    return row ? { cadreId: row.cadreId, gridKind: row.gridKind as GridKind, rung: row.rung as Rung | null } : null;
  }
}
