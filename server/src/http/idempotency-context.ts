import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { isDuplicateKey } from '../database/duplicate-key.js';
import { IdempotencyRecords } from './idempotency-records.js';

/** The call with an `Idempotency-Key` in whose asynchronous context the present code runs. */
export interface KeyedCall { id: string; bodyHash: string; status: number; completed: boolean }
export const keyedCall = new AsyncLocalStorage<KeyedCall>();

/** Thrown inside the work's transaction, which so rolls back: another process has answered this key meanwhile. */
export class AnsweredElsewhere extends Error {}

/**
 * Exactly once: the answer is written **in the transaction of the work**, as its last statement. There is no "in
 * progress" row that a crash could leave behind: either the work and its answer are both committed, so that a repeat
 * gets the answer, or neither is, so that a repeat starts afresh. Of two processes that work under one key at once, the
 * later `INSERT` meets the key of the earlier one, its work is rolled back, and it gives the earlier one's answer.
 * The cost of a key is one read before and one insert within; without the header nothing is done at all.
 *
 * A use case behind an `@Idempotent()` route runs its transaction through {@link transaction} and returns the body
 * of the answer from it, or calls {@link complete} itself as the last thing in its own transaction.
 */
@Injectable()
export class IdempotencyContext {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: IdempotencyRecords,
  ) {}

  /** A transaction whose result is the answer's body: `return this.idempotency.transaction(async (manager) => view)`. */
  transaction<Body>(work: (manager: EntityManager) => Promise<Body>): Promise<Body> {
    return this.dataSource.transaction(async (manager) => {
      const body = await work(manager);
      await this.complete(manager, body);
      return body;
    });
  }

  /** Keeps the answer (the route's own status, and this body). Does nothing in a call without a key. */
  async complete(manager: EntityManager, body: unknown): Promise<void> {
    const call = keyedCall.getStore();
    if (!call) return;
    try {
      await this.records.insert(manager, call.id, { status: call.status, bodyHash: call.bodyHash, body });
    } catch (error) {
      throw isDuplicateKey(error) ? new AnsweredElsewhere() : error;
    }
    call.completed = true;
  }
}
