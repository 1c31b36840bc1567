import { Injectable } from '@nestjs/common';
import type { Details } from '../../../../shared/service-module.js';
import { FieldCipher } from '../../crypto/field-cipher.js';
import { AssessRequestService, type Assessment } from '../assess-request.service.js';
import { carriedAnswers } from '../carried-answers.js';
import type { Ticket } from '../ticket.entity.js';
import type { MoveContext } from './move.types.js';

/** New answers, or another module, for a ticket that exists. */
export interface Reassessment { assessment: Assessment; set: Partial<Ticket> }

/**
 * Judges a ticket anew when its answers or its module change: what was said before is carried over, danger never goes
 * down, and what was filed as a `case` stays one, whoever changes what.
 */
@Injectable()
export class ReassessTicketService {
  constructor(
    private readonly assess: AssessRequestService,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws `request/unknown-module`, `request/details-invalid` */
  async execute({ manager, ticket, at }: MoveContext, given: { module: string; details: Details; text?: string }): Promise<Reassessment> {
    const before = this.cipher.openJson<Details>(ticket.detailsSealed);
    const words = this.cipher.openOptional(ticket.descriptionSealed) ?? given.text;
    const module = this.assess.moduleOf(given.module);
    const assessment = await this.assess.execute(manager, {
      householdId: ticket.householdId, personId: ticket.personId, module: given.module, details: { ...carriedAnswers(module, before), ...given.details },
      mayBeIncomplete: true, ...(words ? { description: words } : {}), ...(ticket.filedAsCase ? { visibility: 'case' as const } : {}),
    }, at);
    const danger = ticket.danger || assessment.danger;
    // Answers of another form stay beside the new ones; those that the form asks for are the new ones alone.
    const others = Object.fromEntries(Object.entries(before).filter(([key]) => !module.fields.some((field) => field.key === key)));
    return {
      assessment,
      set: {
        danger, visibility: assessment.visibility, summary: assessment.summary, detailsSealed: this.cipher.sealJson({ ...others, ...assessment.details }),
        ...this.dueTimes(ticket, assessment, danger, at),
      },
    };
  }

  /** From the filing by the module's clocks; danger that shows only now runs from now; danger that was known keeps its times. */
  private dueTimes(ticket: Readonly<Ticket>, assessment: Assessment, danger: boolean, at: Date): Pick<Ticket, 'acceptDueAt' | 'replyDueAt' | 'resolveDueAt'> {
    const counted = this.assess.dueTimesOf({ ...assessment, danger: assessment.danger }, danger && !ticket.danger ? at : ticket.submittedAt);
    if (!ticket.danger) return counted;
    const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
    return { ...counted, acceptDueAt: earlier(ticket.acceptDueAt, counted.acceptDueAt), replyDueAt: earlier(ticket.replyDueAt, counted.replyDueAt) };
  }
}
