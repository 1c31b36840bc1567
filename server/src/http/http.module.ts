import { Global, Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { IdempotencyContext } from './idempotency-context.js';
import { IdempotencyRecords } from './idempotency-records.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { PurgeExpiredJob } from './purge-expired.job.js';
import { RateLimitInterceptor } from './rate-limit.interceptor.js';
import { RateWindows } from './rate-windows.js';

/** What stands around every route. The order of the interceptors counts: a repeated call is answered before it is counted. */
@Global()
@Module({
  imports: [ScheduleModule.forRoot()],
  providers: [
    IdempotencyRecords, IdempotencyContext, RateWindows, PurgeExpiredJob,
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: RateLimitInterceptor },
  ],
  exports: [IdempotencyContext, RateWindows],
})
export class HttpModule {}
