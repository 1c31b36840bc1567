import { Injectable } from '@nestjs/common';
import { DataSource, In, type FindOptionsWhere } from 'typeorm';
import type { Page } from '../../../shared/contracts/page.js';
import type { TicketSummary } from '../../../shared/contracts/request.js';
import { ENDED_STATES, OPEN_STATES } from '../../../shared/ticket-states.js';
import type { ResidentCaller } from '../http/caller.js';
import type { PageDto } from '../http/page.dto.js';
import { ServiceModuleCatalogue } from '../service-modules/service-module-catalogue.js';
import { loadAssignees } from '../tickets/assignees.js';
import { Ticket } from '../tickets/ticket.entity.js';
import { ticketSummary } from '../tickets/ticket.presenter.js';
import { Clock } from '../time/clock.js';

/** The requests of the resident's household, newest first; of `case` ones only the caller's own. */
@Injectable()
export class ListRequestsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalogue: ServiceModuleCatalogue,
    private readonly clock: Clock,
  ) {}

  async execute({ householdId, personId }: ResidentCaller, query: PageDto & { state?: 'open' | 'ended' }): Promise<Page<TicketSummary>> {
    const { manager } = this.dataSource;
    const states = query.state === undefined ? {} : { state: In(query.state === 'open' ? [...OPEN_STATES] : [...ENDED_STATES]) };
    const mine = { householdId, ...states };
    const where: FindOptionsWhere<Ticket>[] = [{ ...mine, visibility: 'grid' }, { ...mine, filedByPersonId: personId }, { ...mine, personId }];
    const [tickets, total] = await manager.findAndCount(Ticket, {
      where, order: { submittedAt: 'DESC', id: 'DESC' }, take: query.pageSize, skip: (query.page - 1) * query.pageSize,
    });
    const assignees = await loadAssignees(manager, tickets.map(({ id }) => id));
    const now = this.clock.now();
    const items = tickets.map((ticket) => ticketSummary({
      ticket, module: this.catalogue.get(ticket.module), assignees: assignees.filter(({ ticketId }) => ticketId === ticket.id),
    }, now));
    return { items, total, page: query.page, pageSize: query.pageSize };
  }
}
