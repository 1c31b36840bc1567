import type { FastifyInstance } from 'fastify';

import { MESSAGE_TEMPLATES } from '../message-templates.js';
import type { SimulatorWorld } from '../simulator-world.js';
import { nobody, pageLink } from './personas.control.js';

/**
 * A persona's phone: `{messages: [{id, templateId, title, data, page, at, url}], ledger: {templateId: remaining}}`, newest
 * first. `data` is as it was sent, `{thing1: {value}}`; `url` opens the page in the browser build.
 */
export function inboxControl(app: FastifyInstance, { personas, inboxes, ledger, options }: SimulatorWorld): void {
  app.get<{ Params: { id: string } }>('/sim/personas/:id/inbox', (request, reply) => {
    const persona = personas.find(request.params.id);
    if (!persona) return nobody(reply);
    return {
      messages: inboxes.of(persona.id).map((message) => ({ ...message, url: pageLink(options.productUrl, persona, message.page) })),
      ledger: remainingOf(ledger.of(personas.openidOf(persona.id))),
    };
  });
}

/** Names every template, those without consent as 0. */
function remainingOf(ledger: Record<string, number>): Record<string, number> {
  return Object.fromEntries(MESSAGE_TEMPLATES.map(({ id }) => [id, ledger[id] ?? 0]));
}
