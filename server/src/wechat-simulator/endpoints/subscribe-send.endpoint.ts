import { setTimeout as sleep } from 'node:timers/promises';

import { findTemplate, type MessageTemplate } from '../message-templates.js';
import type { Persona } from '../personas.js';
import type { SimulatorWorld } from '../simulator-world.js';
import { judgeField } from '../template-field-rules.js';
import { wireError, type WireAnswer } from '../wire.js';
import { text, type WechatCall, type WechatEndpoint } from './wechat-endpoint.js';

/** Sends a subscribe message. One accept of the user is used up by each one that arrives; a refused one uses up nothing. */
export const subscribeSend: WechatEndpoint = {
  method: 'POST',
  path: '/cgi-bin/message/subscribe/send',
  needsToken: true,
  async answer({ body }, world): Promise<WireAnswer> {
    const persona = world.personas.findByOpenid(text(body.touser));
    if (!persona) return wireError(40003);
    const openid = world.personas.openidOf(persona.id);
    if (world.sendingTo.has(openid)) return wireError(43108);
    world.sendingTo.add(openid);
    try {
      await sleep(world.options.sendHoldMs);
      return deliver(persona, openid, body, world);
    } finally {
      world.sendingTo.delete(openid);
    }
  },
};

function deliver(persona: Persona, openid: string, body: WechatCall['body'], world: SimulatorWorld): WireAnswer {
  const template = findTemplate(text(body.template_id));
  if (!template) return wireError(40037);
  const page = text(body.page);
  if (page && !world.pages.has(page)) return wireError(41030);
  const fault = judgeData(template, body.data);
  if (fault) return wireError(47003, fault);
  if (world.quotas.sendsLeftToday() <= 0) return wireError(45009);
  if (!world.ledger.lower(openid, template.id)) return wireError(43101);

  world.quotas.countSend();
  const id = world.inboxes.deliver(persona.id, { templateId: template.id, title: template.title, data: plainData(template, body.data), page });
  // Written by hand: the msgid is a bare number too large for JSON.stringify.
  return { body: `{"errcode":0,"errmsg":"ok","msgid":${id}}`, contentType: 'application/json; encoding=utf-8' };
}

/** Names the first field that WeChat would not take, in its words; null when all are good. */
function judgeData(template: MessageTemplate, data: unknown): string | null {
  if (typeof data !== 'object' || data === null) return 'data is empty';
  const given = data as Record<string, { value?: unknown } | null>;
  for (const key of Object.keys(template.fields)) {
    const problem = judgeField(key, given[key]?.value);
    if (problem) return `data.${key}.value is ${problem}`;
  }
  const extra = Object.keys(given).find((key) => !(key in template.fields));
  return extra === undefined ? null : `data.${extra} is not in the template`;
}

function plainData(template: MessageTemplate, data: unknown): Record<string, { value: string }> {
  const given = data as Record<string, { value: string | number }>;
  return Object.fromEntries(Object.keys(template.fields).map((key) => [key, { value: String(given[key]?.value) }]));
}
