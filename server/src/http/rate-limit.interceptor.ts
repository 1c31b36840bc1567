import { applyDecorators, Injectable, SetMetadata, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import { DomainError } from '../../../shared/domain-error.js';
import { Environment } from '../config/environment.js';
import type { CallerRequest } from './caller.js';
import { RateWindows, type RateLimit } from './rate-windows.js';

const RATE_LIMIT_KEY = 'baolian:rate-limit';

/**
 * At most `limit` calls per `windowSeconds`, counted in the database for all processes together: by account, or by
 * address on public routes. Routes with the same `name` share their count. Beyond: 429 `rate/too-many` with Retry-After.
 */
export const RateLimited = (limit: RateLimit): MethodDecorator =>
  applyDecorators(SetMetadata(RATE_LIMIT_KEY, limit), ApiExtension('x-rate-limit', `${limit.limit} / ${limit.windowSeconds} s / ${limit.by}`));

/** Runs inside the idempotency interceptor: a repeat that only gets its first answer again is not counted. */
@Injectable()
export class RateLimitInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly windows: RateWindows,
    private readonly environment: Environment,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const limit = this.reflector.get<RateLimit | undefined>(RATE_LIMIT_KEY, context.getHandler());
    if (!limit || this.environment.RATE_LIMITS === 'off') return next.handle();
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const who = limit.by === 'caller' ? request.caller?.accountId : request.ip;
    if (!who) throw new Error(`The rate limit ${limit.name} counts callers on a public route`);
    const retryAfterSeconds = await this.windows.count(limit, who);
    if (retryAfterSeconds > 0) throw new DomainError('rate/too-many', { retryAfterSeconds });
    return next.handle();
  }
}
