import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorBody } from '../../../shared/contracts/error.js';
import { messageOf, statusOf, type ErrorCode } from '../../../shared/error-codes.js';

const bodyOf = (code: ErrorCode): ErrorBody => ({ code, message: messageOf(code), details: {} });

/** A path that can't be decoded, or whose id is endless, never reaches Nest's filter. Fastify's own answer would repeat it. */
export function refuseRequest(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  const code = error.code === 'FST_ERR_MAX_PARAM_LENGTH' ? 'access/not-found' : 'input/malformed';
  void reply.status(statusOf(code)).send(bodyOf(code));
}

const REFUSALS: Record<string, [line: string, code: ErrorCode]> = {
  HPE_HEADER_OVERFLOW: ['431 Request Header Fields Too Large', 'input/too-large'],
  ERR_HTTP_REQUEST_TIMEOUT: ['408 Request Timeout', 'input/malformed'],
};

/** What is no HTTP request at all, too slow, or has too large a head. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const [line, code] = REFUSALS[error.code ?? ''] ?? ['400 Bad Request', 'input/malformed'];
  const body = JSON.stringify(bodyOf(code));
  if (socket.writable) socket.write(`HTTP/1.1 ${line}\r\nConnection: close\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  socket.destroy(error);
}
