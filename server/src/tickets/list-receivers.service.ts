import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ReceiverView } from '../../../shared/contracts/request.js';
import { DomainError } from '../../../shared/domain-error.js';
import { GRID_KIND_TITLES } from '../../../shared/grids.js';
import { TicketAccessService } from '../access/ticket-access.service.js';
import { legalReceivers } from '../domain/receivers.policy.js';
import type { CadreCaller } from '../http/caller.js';
import { Clock } from '../time/clock.js';
import { TicketFactsService } from './moves/ticket-facts.service.js';
import { namesOf } from './place-assignments.service.js';
import { Ticket } from './ticket.entity.js';

/** To whom the lead may transfer a ticket: the same list that the move is checked against. */
@Injectable()
export class ListReceiversService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: TicketAccessService,
    private readonly ticketFacts: TicketFactsService,
    private readonly clock: Clock,
  ) {}

  /** @throws `access/not-found` */
  async execute(caller: CadreCaller, id: string, q: string | undefined): Promise<ReceiverView[]> {
    await this.access.asCadre(caller, id);
    const { manager } = this.dataSource;
    const ticket = await manager.findOneBy(Ticket, { id });
    if (!ticket) throw new DomainError('access/not-found');
    const at = this.clock.now();
    const loaded = await this.ticketFacts.of(manager, ticket, at);
    const names = namesOf(loaded);
    return legalReceivers(loaded.facts, { leadCadreId: ticket.leadCadreId, at })
      .filter(({ name, title }) => !q || name.includes(q) || title.includes(q))
      .map(({ cadreId, name, title, gridKind }) => ({
        id: cadreId, name, title, gridKind, gridTitle: GRID_KIND_TITLES[gridKind], gridName: names.gridName(gridKind),
        openLeads: loaded.facts.cadres[cadreId]?.openLeads ?? 0, note: loaded.people.get(cadreId)?.title ?? '',
      }));
  }
}
