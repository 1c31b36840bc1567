import type { FastifyInstance } from 'fastify';

const BODY_TIMEOUT_MS = 10_000;

/** A body that is no upload must have arrived after 10 s: who sends one byte a second holds no connection for long. */
export function limitBodyTime(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    const isUpload = request.headers['content-type']?.startsWith('multipart/form-data');
    if (!raw.complete && !isUpload && hasBody(request.headers)) {
      const timer = setTimeout(() => {
        if (!raw.complete) raw.socket.end('HTTP/1.1 408 Request Timeout\r\nConnection: close\r\n\r\n', () => raw.destroy());
      }, BODY_TIMEOUT_MS);
      raw.once('close', () => clearTimeout(timer));
    }
    done();
  });
}

function hasBody(headers: { 'content-length'?: string; 'transfer-encoding'?: string }): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
