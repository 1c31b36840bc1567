import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { Attachment } from '../attachments/attachment.entity.js';
import { ServiceModuleCatalogue } from '../service-modules/service-module-catalogue.js';
import { loadAssignees } from './assignees.js';
import { Ticket } from './ticket.entity.js';
import type { WholeTicket } from './ticket.presenter.js';
import { TimelineEntry } from './timeline-entry.entity.js';

/** Reads a ticket with all that its page shows. Who may see it is decided before. */
@Injectable()
export class LoadTicketService {
  constructor(private readonly catalogue: ServiceModuleCatalogue) {}

  /** @throws `access/not-found` */
  async execute(manager: EntityManager, id: string, reader: 'resident' | 'cadre'): Promise<WholeTicket> {
    const ticket = await manager.findOneBy(Ticket, { id });
    if (!ticket) throw new DomainError('access/not-found');
    const forResident = reader === 'resident';
    const timeline = await manager.find(TimelineEntry, { where: { ticketId: id, ...(forResident ? { residentReads: true } : {}) }, order: { id: 'ASC' } });
    const attachments = await manager.find(Attachment, { where: { ticketId: id, ...(forResident ? { cadresOnly: false } : {}) }, order: { createdAt: 'ASC' } });
    return { ticket, module: this.catalogue.get(ticket.module), assignees: await loadAssignees(manager, [id]), timeline, attachments };
  }
}
