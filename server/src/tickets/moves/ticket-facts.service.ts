import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FieldCipher } from '../../crypto/field-cipher.js';
import type { Details } from '../../../../shared/service-module.js';
import { LoadRoutingFactsService, type LoadedFacts } from '../../grids/load-routing-facts.service.js';
import { ServiceModuleCatalogue } from '../../service-modules/service-module-catalogue.js';
import type { Ticket } from '../ticket.entity.js';

/** The routing facts of a ticket that exists, as they are now. */
@Injectable()
export class TicketFactsService {
  constructor(
    private readonly loadFacts: LoadRoutingFactsService,
    private readonly catalogue: ServiceModuleCatalogue,
    private readonly cipher: FieldCipher,
  ) {}

  async of(manager: EntityManager, ticket: Readonly<Ticket>, at: Date): Promise<LoadedFacts> {
    const { aboveCadreField } = this.catalogue.get(ticket.module);
    const about = aboveCadreField ? this.cipher.openJson<Details>(ticket.detailsSealed)[aboveCadreField] : undefined;
    return this.loadFacts.execute(manager, { householdId: ticket.householdId, personId: ticket.personId, at, ...(typeof about === 'string' ? { aboutCadreId: about } : {}) });
  }
}
