import type { FastifyInstance, FastifyReply } from 'fastify';

import type { SimulatorWorld } from '../simulator-world.js';
import { INBOX_SCRIPT } from './inbox-page.script.js';
import { INBOX_STYLE } from './inbox-page.style.js';
import { liveRegions, wholePage, type InboxPageQuery } from './inbox-page.view.js';

interface PageRoute {
  Querystring: { persona?: string | string[]; q?: string | string[] };
}

/** The page at `/` on which one sees every persona's phone. */
export function inboxPage(app: FastifyInstance, world: SimulatorWorld): void {
  app.get<PageRoute>('/', (request, reply) => asText(reply, 'text/html', wholePage(world, pageQuery(request.query)).markup));
  app.get<PageRoute>('/live', (request) => liveRegions(world, pageQuery(request.query)));
  app.get('/inbox.css', (_request, reply) => asText(reply, 'text/css', INBOX_STYLE));
  app.get('/inbox.js', (_request, reply) => asText(reply, 'text/javascript', INBOX_SCRIPT));
}

function asText(reply: FastifyReply, type: string, text: string): FastifyReply {
  return reply
    .type(`${type}; charset=utf-8`)
    .header('cache-control', 'no-store')
    .header('content-security-policy', "default-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'")
    .send(text);
}

function pageQuery({ persona, q }: PageRoute['Querystring']): InboxPageQuery {
  return { personaId: [persona ?? ''].flat()[0] ?? '', search: ([q ?? ''].flat()[0] ?? '').trim() };
}
