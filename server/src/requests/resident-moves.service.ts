import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../shared/domain-error.js';
import { checkFields } from '../../../shared/field-rules.js';
import type { Details } from '../../../shared/service-module.js';
import type { ResidentMove } from '../../../shared/ticket-states.js';
import { TicketAccessService } from '../access/ticket-access.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import type { ResidentCaller } from '../http/caller.js';
import { MakeMoveService } from '../tickets/make-move.service.js';
import type { MoveCommand, MoveContext, MoveDone, MoveEffect } from '../tickets/moves/move.types.js';

/** A resident's move on a request of their household. */
@Injectable()
export class ResidentMovesService {
  constructor(
    private readonly access: TicketAccessService,
    private readonly makeMove: MakeMoveService,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws `access/not-found`, and as `ApplyMoveService` */
  async execute(caller: ResidentCaller, ticketId: string, move: ResidentMove, body: { version?: number; attachmentIds?: string[] }, effect?: MoveCommand['effect']): Promise<MoveDone> {
    await this.access.asResident(caller, ticketId);
    return this.makeMove.execute({
      ticketId, move, mover: { side: 'resident', personId: caller.personId, cadreId: null, name: caller.name },
      ...(body.version === undefined ? {} : { version: body.version }), ...(body.attachmentIds ? { attachmentIds: body.attachmentIds } : {}), ...(effect ? { effect } : {}),
    });
  }

  /** Answers that were missing or wrong may be given again; they are checked like the form's. @throws `request/details-invalid` */
  supplemented({ ticket, module }: MoveContext, { text, details }: { text: string; details?: Details }): MoveEffect {
    if (!details) return { text };
    const merged = { ...this.cipher.openJson<Details>(ticket.detailsSealed), ...details };
    const fields = checkFields(module, merged, { description: text, mayBeIncomplete: true });
    if (fields.length) throw new DomainError('request/details-invalid', { fields });
    return { text, set: { detailsSealed: this.cipher.sealJson(merged) } };
  }
}
