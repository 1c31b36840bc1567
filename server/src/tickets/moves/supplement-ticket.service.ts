import { Injectable } from '@nestjs/common';
import type { Details } from '../../../../shared/service-module.js';
import { FieldCipher } from '../../crypto/field-cipher.js';
import { namesOf, placementsOf } from '../place-assignments.service.js';
import type { MoveContext, MoveEffect } from './move.types.js';
import { ReassessTicketService } from './reassess-ticket.service.js';

/**
 * Supplement 补充: words, files and answers that were missing or wrong. The ticket is judged anew: danger, `case` and the
 * cadre complained about may show only now, and then it is routed anew, in the same transaction. Else the lead stays.
 */
@Injectable()
export class SupplementTicketService {
  constructor(
    private readonly reassess: ReassessTicketService,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws `request/details-invalid` */
  async effect(context: MoveContext, { text, details }: { text: string; details?: Details }): Promise<MoveEffect> {
    if (!details) return { text };
    const { ticket, module } = context;
    const before = this.cipher.openJson<Details>(ticket.detailsSealed);
    const { assessment, set } = await this.reassess.execute(context, { module: ticket.module, details, text });
    const { acceptDueAt, replyDueAt, resolveDueAt, ...answers } = set;
    const newlyDangerous = Boolean(set.danger) && !ticket.danger;
    const known = JSON.stringify(before);
    const effect: MoveEffect = {
      text,
      // Chatter resets nothing: the clocks go on from what they had left, unless danger starts its own.
      set: newlyDangerous ? { ...answers, acceptDueAt, replyDueAt, resolveDueAt, pausedClocks: null } : answers,
      attachmentIds: assessment.attachmentIds.filter((id) => !known.includes(id)),
    };
    const about = module.aboveCadreField;
    const newlyCase = set.visibility === 'case' && ticket.visibility !== 'case';
    if (!newlyDangerous && !newlyCase && (about === undefined || assessment.details[about] === before[about])) return effect;
    const { route } = assessment;
    const [lead, ...assists] = placementsOf(route);
    return {
      ...effect,
      set: { ...effect.set, leadCadreId: route.lead.cadreId, leadGridKind: route.lead.gridKind, reasons: route.reasons, transferredFromCadreId: null },
      lead: lead!, assists, names: namesOf(assessment), hops: route.reasons.slice(1, 1 + route.lead.via.hops),
    };
  }
}
