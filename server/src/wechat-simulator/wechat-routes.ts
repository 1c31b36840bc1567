import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { setTimeout as sleep } from 'node:timers/promises';

import { WECHAT_ENDPOINTS } from './endpoints/endpoint-list.js';
import type { WechatEndpoint } from './endpoints/wechat-endpoint.js';
import type { SimulatorWorld } from './simulator-world.js';
import { wireError, type WireAnswer } from './wire.js';

const TOKEN_ERRORS = { unknown: 40014, revoked: 40001, expired: 42001 } as const;

/** Serves WeChat's own paths, with the faults that are set. */
export function serveWechat(app: FastifyInstance, world: SimulatorWorld): void {
  for (const endpoint of WECHAT_ENDPOINTS) {
    app.route({
      method: ['GET', 'POST'],
      url: endpoint.path,
      exposeHeadRoute: false,
      handler: (request, reply) => serve(endpoint, request, reply, world),
    });
  }
  for (const root of ['/sns', '/cgi-bin', '/wxa']) {
    app.all(`${root}/*`, (_request, reply) => send(reply, wireError(40066)));
  }
}

async function serve(endpoint: WechatEndpoint, request: FastifyRequest, reply: FastifyReply, world: SimulatorWorld): Promise<FastifyReply> {
  const misfortune = world.faults.strike(endpoint.path);
  if (misfortune.latencyMs > 0) await sleep(misfortune.latencyMs);
  if (misfortune.reset === 'before') return cut(request, reply);
  if (misfortune.httpStatus !== null) {
    const title = `${misfortune.httpStatus} Simulated Failure`;
    return reply.code(misfortune.httpStatus).type('text/html').send(`<html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`);
  }
  const answer = misfortune.errcode === null ? await answerTo(endpoint, request, world) : wireError(misfortune.errcode);
  return misfortune.reset === 'after' ? cut(request, reply) : send(reply, answer);
}

function answerTo(endpoint: WechatEndpoint, request: FastifyRequest, world: SimulatorWorld): WireAnswer | Promise<WireAnswer> {
  if (request.method !== endpoint.method) return wireError(43002);
  const query = firstValues(request.query as Record<string, string | string[]>);
  if (endpoint.needsToken) {
    if (!query.access_token) return wireError(41001);
    const state = world.tokens.check(query.access_token);
    if (state !== 'good') return wireError(TOKEN_ERRORS[state]);
  }
  const body = endpoint.method === 'GET' ? {} : jsonObject(request.body);
  return body === null ? wireError(47001) : endpoint.answer({ query, body }, world);
}

function send(reply: FastifyReply, answer: WireAnswer): FastifyReply {
  return reply.code(200).header('content-type', answer.contentType).send(answer.body);
}

function cut(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack();
  request.raw.socket.destroy();
  return reply;
}

function firstValues(query: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(query).map(([key, value]) => [key, Array.isArray(value) ? (value[0] ?? '') : value]));
}

function jsonObject(body: unknown): Record<string, unknown> | null {
  try {
    const value = JSON.parse(String(body)) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
