import { Injectable } from '@nestjs/common';
import type { CadreMove } from '../../../shared/ticket-states.js';
import { TicketAccessService } from '../access/ticket-access.service.js';
import type { CadreCaller } from '../http/caller.js';
import { MakeMoveService } from './make-move.service.js';
import type { MoveCommand, MoveDone } from './moves/move.types.js';

/** A cadre's move on a ticket that they may see; the policy decides whether it is theirs to make. */
@Injectable()
export class CadreMovesService {
  constructor(
    private readonly access: TicketAccessService,
    private readonly makeMove: MakeMoveService,
  ) {}

  /** @throws `access/not-found`, and as `ApplyMoveService` */
  async execute(caller: CadreCaller, ticketId: string, move: CadreMove, body: { version?: number; attachmentIds?: string[] }, effect?: MoveCommand['effect']): Promise<MoveDone> {
    await this.access.asCadre(caller, ticketId);
    return this.makeMove.execute({
      ticketId, move, mover: { side: 'cadre', personId: caller.personId, cadreId: caller.cadreId, name: caller.name },
      ...(body.version === undefined ? {} : { version: body.version }), ...(body.attachmentIds ? { attachmentIds: body.attachmentIds } : {}), ...(effect ? { effect } : {}),
    });
  }
}
