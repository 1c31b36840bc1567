import type { FastifyInstance, FastifyReply } from 'fastify';

import { findTemplate } from '../message-templates.js';
import type { Persona } from '../personas.js';
import type { SimulatorWorld } from '../simulator-world.js';
import { ControlError, controlBody } from './control-body.js';

/** WeChat's panel takes three one-time templates at a tap. */
const TEMPLATES_PER_TAP = 3;

interface PersonaRoute {
  Params: { id: string };
}

/** What a person does on the phone: open the mini-program, give the phone number, answer the consent panel. */
export function personasControl(app: FastifyInstance, world: SimulatorWorld): void {
  const { personas, codes, ledger } = world;

  app.get('/sim/personas', () => personas.all().map(({ id, name, role, note }) => ({ id, name, role, note })));

  app.post<PersonaRoute>('/sim/personas/:id/login-code', (request, reply) => {
    const persona = personas.find(request.params.id);
    return persona ? { code: codes.issue('login', persona.id) } : nobody(reply);
  });

  app.post<PersonaRoute>('/sim/personas/:id/phone-code', (request, reply) => {
    const persona = personas.find(request.params.id);
    if (!persona) return nobody(reply);
    if (!persona.phone) throw new ControlError(`${persona.name} 在 personas.json 里没有 phone，拿不到手机号。`);
    return { code: codes.issue('phone', persona.id) };
  });

  app.post<PersonaRoute>('/sim/personas/:id/subscribe', (request, reply) => {
    const persona = personas.find(request.params.id);
    if (!persona) return nobody(reply);
    const { templateIds, accept } = controlBody(request.body);
    const ids = wantedTemplates(templateIds);
    if (typeof accept !== 'boolean') throw new ControlError('accept 应是 true 或 false。');
    if (accept) for (const id of ids) ledger.raise(personas.openidOf(persona.id), id);
    return Object.fromEntries(ids.map((id) => [id, accept ? 'accept' : 'reject']));
  });
}

/** The refusals of wx.requestSubscribeMessage, by its own numbers. */
function wantedTemplates(templateIds: unknown): string[] {
  if (!Array.isArray(templateIds) || templateIds.length === 0) throw new ControlError('requestSubscribeMessage:fail 10001 TmplIds can\'t be empty');
  const ids = [...new Set(templateIds.map(String))];
  if (ids.length > TEMPLATES_PER_TAP) throw new ControlError('requestSubscribeMessage:fail 20003 Templates count out of max bounds');
  const unknown = ids.find((id) => !findTemplate(id));
  if (unknown !== undefined) throw new ControlError(`requestSubscribeMessage:fail 20001 No template data return, verify the template id exist: ${unknown}`);
  return ids;
}

export function nobody(reply: FastifyReply): { message: string } {
  void reply.code(404);
  return { message: '没有这个人物，GET /sim/personas 列出了全部。' };
}

/** Link that opens a message's page in the browser build as this persona; null for a card without a page. */
export function pageLink(productUrl: string, persona: Persona, page: string): string | null {
  if (!page) return null;
  return `${productUrl}/#/${page}${page.includes('?') ? '&' : '?'}persona=${encodeURIComponent(persona.id)}`;
}
