import { applyDecorators, Injectable, Logger, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { DomainError } from '../../../shared/domain-error.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import type { CallerRequest } from './caller.js';
import { AnsweredElsewhere, IdempotencyContext, keyedCall, type KeyedCall } from './idempotency-context.js';
import { IdempotencyRecords, type Answer, type StoredAnswer } from './idempotency-records.js';

const IDEMPOTENT_KEY = 'baolian:idempotent';
const KEY = /^[A-Za-z0-9_-]{8,64}$/;
/** How long a duplicate waits for the first call, in ms. */
const PATIENCE_MS = 5_000;

/**
 * On a creating POST: the header `Idempotency-Key` (8…64 of A–Z a–z 0–9 _ -) makes repeats by the same account on the
 * same path give the first answer for 24 hours. Another body under the same key: 422 `idempotency/different-body`. A call
 * that failed leaves nothing behind, and its key is free. How it holds: `idempotency-context.ts`.
 */
export const Idempotent = (): MethodDecorator => applyDecorators(SetMetadata(IDEMPOTENT_KEY, true), ApiExtension('x-idempotent', true));

@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  private readonly logger = new Logger('Idempotency');
  /**
   * First calls under way in this process. It only spares duplicates here their work and a database connection: what
   * makes the work happen once is the record's primary key, whichever process it comes to.
   */
  private readonly running = new Map<string, Promise<StoredAnswer>>();

  constructor(
    private readonly reflector: Reflector,
    private readonly cipher: FieldCipher,
    private readonly records: IdempotencyRecords,
    private readonly context: IdempotencyContext,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (!this.reflector.get<boolean | undefined>(IDEMPOTENT_KEY, context.getHandler())) return next.handle();
    const http = context.switchToHttp();
    const request = http.getRequest<CallerRequest>();
    const key = request.headers['idempotency-key'];
    if (key === undefined) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw new DomainError('input/idempotency-key');
    const reply = http.getResponse<FastifyReply>();
    const call = this.callOf(request, key, reply.statusCode);
    const { status, body } = await this.answerOnce(call, () => lastValueFrom(next.handle(), { defaultValue: null }));
    void reply.status(status);
    return of(body);
  }

  private callOf(request: CallerRequest, key: string, status: number): KeyedCall {
    const where = [request.caller?.accountId ?? '', request.method, request.routeOptions.url, JSON.stringify(request.params), key];
    return {
      id: this.cipher.lookup('idempotency', where.join('\n')),
      bodyHash: this.cipher.lookup('body', JSON.stringify(request.body ?? null)),
      status,
      completed: false,
    };
  }

  private async answerOnce(call: KeyedCall, work: () => Promise<unknown>): Promise<Answer> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      const first = this.running.get(call.id);
      if (!first) return sameBody(call, await this.goFirst(call, work));
      const answer = await within(until - performance.now(), first);
      if (answer) return sameBody(call, answer);
      // The first call failed, and its key is free again.
    }
  }

  private async goFirst(call: KeyedCall, work: () => Promise<unknown>): Promise<StoredAnswer> {
    const running = this.storedOrDone(call, work);
    this.running.set(call.id, running);
    try {
      return await running;
    } finally {
      this.running.delete(call.id);
    }
  }

  private async storedOrDone(call: KeyedCall, work: () => Promise<unknown>): Promise<StoredAnswer> {
    const stored = await this.records.find(call.id);
    if (stored) return stored;
    try {
      const body = await keyedCall.run(call, work);
      if (!call.completed) await this.completeLate(call, body);
      return { status: call.status, bodyHash: call.bodyHash, body };
    } catch (error) {
      if (!(error instanceof AnsweredElsewhere)) throw error;
      const elsewhere = await this.records.find(call.id);
      if (!elsewhere) throw new DomainError('idempotency/in-progress', { retryAfterSeconds: 1 });
      return elsewhere;
    }
  }

  /** The use case did not go through `IdempotencyContext`: repeats are answered, but a crash just now would lose that. */
  private async completeLate(call: KeyedCall, body: unknown): Promise<void> {
    this.logger.warn('A use case behind an @Idempotent() route did not complete its call within its transaction');
    await keyedCall.run(call, () => this.context.transaction(() => Promise.resolve(body)));
  }
}

function sameBody(call: KeyedCall, answer: StoredAnswer): Answer {
  if (answer.bodyHash !== call.bodyHash) throw new DomainError('idempotency/different-body');
  return answer;
}

/** The first call's answer; undefined when it failed. @throws `idempotency/in-progress` when it takes too long. */
async function within(ms: number, first: Promise<StoredAnswer>): Promise<StoredAnswer | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DomainError('idempotency/in-progress', { retryAfterSeconds: 1 })), Math.max(ms, 0));
  });
  try {
    return await Promise.race([first.catch(() => undefined), tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
