import { Injectable } from '@nestjs/common';
import type { ResidentMove } from '../../../shared/ticket-states.js';
import { TicketAccessService } from '../access/ticket-access.service.js';
import type { ResidentCaller } from '../http/caller.js';
import { MakeMoveService } from '../tickets/make-move.service.js';
import type { MoveCommand, MoveDone } from '../tickets/moves/move.types.js';

/** A resident's move on a request of their household. */
@Injectable()
export class ResidentMovesService {
  constructor(
    private readonly access: TicketAccessService,
    private readonly makeMove: MakeMoveService,
  ) {}

  /** @throws `access/not-found`, and as `ApplyMoveService` */
  async execute(caller: ResidentCaller, ticketId: string, move: ResidentMove, body: { version?: number; attachmentIds?: string[] }, effect?: MoveCommand['effect']): Promise<MoveDone> {
    await this.access.asResident(caller, ticketId);
    return this.makeMove.execute({
      ticketId, move, mover: { side: 'resident', personId: caller.personId, cadreId: null, name: caller.name },
      ...(body.version === undefined ? {} : { version: body.version }), ...(body.attachmentIds ? { attachmentIds: body.attachmentIds } : {}), ...(effect ? { effect } : {}),
    });
  }
}
