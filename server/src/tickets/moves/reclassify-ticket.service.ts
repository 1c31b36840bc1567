import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../../shared/domain-error.js';
import type { Details } from '../../../../shared/service-module.js';
import { AssessRequestService } from '../assess-request.service.js';
import { FieldCipher } from '../../crypto/field-cipher.js';
import { namesOf, placementsOf } from '../place-assignments.service.js';
import type { MoveContext, MoveEffect } from './move.types.js';

/**
 * Reclassify 改类别: a ticket in the wrong module is routed anew by the right one, what the resident said is kept, and
 * the clocks of the new module count from the filing.
 */
@Injectable()
export class ReclassifyTicketService {
  constructor(
    private readonly assess: AssessRequestService,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws `ticket/same-module`, `ticket/complaint-stays`, `request/unknown-module`, `request/details-invalid` */
  async effect({ manager, ticket, at, module }: MoveContext, given: { module: string; details?: Details; reason: string }): Promise<MoveEffect> {
    if (given.module === ticket.module) throw new DomainError('ticket/same-module');
    // Another module's rows could lead it to the very cadre whom it is about.
    if (module.aboveCadreField) throw new DomainError('ticket/complaint-stays');
    const description = this.cipher.openOptional(ticket.descriptionSealed);
    const filing = {
      householdId: ticket.householdId, personId: ticket.personId, module: given.module, details: given.details ?? {}, visibility: ticket.visibility, mayBeIncomplete: true,
      ...(description ? { description } : {}),
    };
    const { submittedAt } = ticket;
    const assessment = await this.assess.execute(manager, filing, at);
    const counted = this.assess.dueTimesOf(assessment, submittedAt);
    const [lead, ...assists] = placementsOf(assessment.route);
    // Answers of the old form stay: nothing that was said is lost.
    const details = { ...this.cipher.openJson<Details>(ticket.detailsSealed), ...assessment.details };
    return {
      text: `由“${module.title}”改为“${assessment.module.title}”：${given.reason}`,
      set: {
        module: assessment.module.code, danger: assessment.danger, visibility: assessment.visibility, summary: assessment.summary, detailsSealed: this.cipher.sealJson(details),
        leadCadreId: assessment.route.lead.cadreId, leadGridKind: assessment.route.lead.gridKind, reasons: assessment.route.reasons, transferredFromCadreId: null, ...counted,
      },
      lead: lead!, assists, names: namesOf(assessment), hops: assessment.route.reasons.slice(1, 1 + assessment.route.lead.via.hops),
    };
  }
}
