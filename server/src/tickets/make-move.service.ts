import { Injectable } from '@nestjs/common';
import { IdempotencyContext } from '../http/idempotency-context.js';
import { ApplyMoveService } from './apply-move.service.js';
import type { MoveCommand, MoveDone } from './moves/move.types.js';

/** Makes a move in a transaction of its own, once per idempotency key. Access is decided before. */
@Injectable()
export class MakeMoveService {
  constructor(
    private readonly idempotency: IdempotencyContext,
    private readonly applyMove: ApplyMoveService,
  ) {}

  execute(command: MoveCommand): Promise<MoveDone> {
    return this.idempotency.transaction((manager) => this.applyMove.execute(manager, command));
  }
}
