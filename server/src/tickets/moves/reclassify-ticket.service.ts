import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../shared/domain-error.js';
import type { Details } from '../../../../shared/service-module.js';
import { namesOf, placementsOf } from '../place-assignments.service.js';
import type { MoveContext, MoveEffect } from './move.types.js';
import { ReassessTicketService } from './reassess-ticket.service.js';

/**
 * Reclassify 改类别: a ticket in the wrong module is routed anew by the right one, what the resident said is kept, and
 * the clocks of the new module count from the filing.
 */
@Injectable()
export class ReclassifyTicketService {
  constructor(private readonly reassess: ReassessTicketService) {}

  /** @throws `ticket/same-module`, `ticket/complaint-stays`, `request/unknown-module`, `request/details-invalid` */
  async effect(context: MoveContext, given: { module: string; details?: Details; reason: string }): Promise<MoveEffect> {
    const { ticket, module } = context;
    if (given.module === ticket.module) throw new DomainError('ticket/same-module');
    // Another module's rows could lead it to the very cadre whom it is about.
    if (module.aboveCadreField) throw new DomainError('ticket/complaint-stays');
    const { assessment, set } = await this.reassess.execute(context, { module: given.module, details: given.details ?? {}, text: given.reason });
    const { route } = assessment;
    const [lead, ...assists] = placementsOf(route);
    return {
      text: `由“${module.title}”改为“${assessment.module.title}”：${given.reason}`,
      set: { ...set, module: assessment.module.code, leadCadreId: route.lead.cadreId, leadGridKind: route.lead.gridKind, reasons: route.reasons, transferredFromCadreId: null },
      lead: lead!, assists, names: namesOf(assessment), hops: route.reasons.slice(1, 1 + route.lead.via.hops),
    };
  }
}
