import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';
import type { ErrorBody } from '../../../shared/contracts/error.js';
import { DomainError } from '../../../shared/domain-error.js';
import { messageOf, statusOf, type ErrorCode } from '../../../shared/error-codes.js';

/** What Fastify's and Nest's own refusals are called in our words. */
const BY_FASTIFY_CODE: Record<string, ErrorCode> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'input/too-large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'input/unsupported-type',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'input/malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'input/malformed',
  FST_REQ_FILE_TOO_LARGE: 'attachment/too-large',
  FST_FILES_LIMIT: 'attachment/too-many',
  FST_PARTS_LIMIT: 'attachment/too-many',
  FST_FIELDS_LIMIT: 'input/malformed',
  FST_PROTO_VIOLATION: 'input/malformed',
};
const BY_STATUS: Record<number, ErrorCode> = {
  400: 'input/malformed', 401: 'auth/not-signed-in', 403: 'access/role', 404: 'route/not-found', 405: 'route/method',
  413: 'input/too-large', 415: 'input/unsupported-type', 429: 'rate/too-many', 503: 'server/unavailable',
};
/** The database is away or too busy: the caller may try again. */
const DATABASE_AWAY = /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|PROTOCOL_CONNECTION_LOST|ER_SERVER_SHUTDOWN|ER_CON_COUNT|ER_LOCK_|SQLITE_BUSY|SQLITE_FULL|SQLITE_IOERR|Pool is closed|Connection lost|closed state/;

/** Turns whatever was thrown into `{ code, message, details }`; nothing internal ever leaves the server. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Error');

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { code, details } = this.read(error, http.getRequest<FastifyRequest>());
    if (reply.sent) return;
    if (typeof details['retryAfterSeconds'] === 'number') void reply.header('Retry-After', String(details['retryAfterSeconds']));
    void reply.status(statusOf(code)).send({ code, message: messageOf(code, details), details } satisfies ErrorBody);
  }

  private read(error: unknown, request: FastifyRequest): { code: ErrorCode; details: Record<string, unknown> } {
    if (error instanceof DomainError) return { code: error.code, details: error.details };
    const code = codeOf(error);
    if (code) return { code, details: code === 'server/unavailable' ? { retryAfterSeconds: 5 } : {} };
    // A failed query's message and parameters may hold personal data: only its kind is logged.
    const cause = error instanceof QueryFailedError ? (error.driverError as Error & { code?: string }) : error;
    const kind = cause instanceof Error ? `${cause.name} ${(cause as { code?: string }).code ?? ''}` : typeof cause;
    const stack = error instanceof QueryFailedError || !(error instanceof Error) ? '' : (error.stack ?? '');
    this.logger.error(`${request.method} ${request.routeOptions.url ?? 'unknown route'}: ${kind}`, stack);
    return { code: 'server/internal', details: {} };
  }
}

function codeOf(error: unknown): ErrorCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  const driverCode = String((cause as { code?: unknown }).code ?? '');
  if (BY_FASTIFY_CODE[driverCode]) return BY_FASTIFY_CODE[driverCode];
  if (DATABASE_AWAY.test(`${driverCode} ${cause.message}`)) return 'server/unavailable';
  if (error instanceof HttpException) return BY_STATUS[error.getStatus()];
  const { statusCode } = error as { statusCode?: number };
  return statusCode && statusCode < 500 ? BY_STATUS[statusCode] : undefined;
}
