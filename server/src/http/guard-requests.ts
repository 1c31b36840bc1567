import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../../shared/domain-error.js';

/** In a path or a query, as `json-body.ts` refuses them in a body: a null byte ends a pattern of SQL's LIKE. */
const ENCODED_CONTROL_CHARACTER = /%(?:0[0-8bce-f]|1[0-9a-f]|7f)/i;
const BODY_TIMEOUT_MS = 10_000;

/** Marks a route that takes a multipart body, and a minute's time for it. */
export const UploadRoute = (): MethodDecorator => RouteConfig({ upload: true });

/**
 * What is looked at before anything is read. Only an {@link UploadRoute} takes multipart bodies (415 elsewhere), and only there may a body take longer than 10 s:
 * who sends one byte a second holds no connection for long.
 */
export function guardRequests(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request) => {
    if (ENCODED_CONTROL_CHARACTER.test(request.url)) throw new DomainError('input/malformed');
    if (isUploadRoute(request)) return;
    if (/^\s*multipart\//i.test(request.headers['content-type'] ?? '')) throw new DomainError('input/unsupported-type');
    limitBodyTime(request);
  });
}

function isUploadRoute(request: FastifyRequest): boolean {
  return (request.routeOptions.config as { upload?: boolean } | undefined)?.upload === true;
}

function limitBodyTime({ raw, headers }: FastifyRequest): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (!hasBody || raw.complete) return;
  const timer = setTimeout(() => {
    if (!raw.complete) raw.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n', () => raw.destroy());
  }, BODY_TIMEOUT_MS);
  raw.once('close', () => clearTimeout(timer));
}
