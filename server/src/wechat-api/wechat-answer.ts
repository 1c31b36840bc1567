import { kindOfErrcode, kindOfHttpStatus, WechatError, type WechatErrorKind, type WechatOperation } from './wechat-error.js';
import { TransportError, type TransportAnswer } from './wechat-transport.js';

/** Whether a lost answer matters: a call that delivers something must not be made twice, one that only reads may. */
export type Effect = 'delivers' | 'reads';

/**
 * WeChat's JSON, whatever the content type says (login comes as text/plain).
 * @throws WechatError for an error code, another status than 200, or something that is not a JSON object.
 */
export function readAnswer(operation: WechatOperation, effect: Effect, { status, text }: TransportAnswer): Record<string, unknown> {
  if (status !== 200) throw new WechatError(operation, null, softened(kindOfHttpStatus(status), effect), `HTTP ${status}`);
  const body = parseObject(text);
  if (body === null) throw new WechatError(operation, null, softened('unknown', effect), 'not a JSON object');
  const errcode = body.errcode ?? 0;
  if (typeof errcode !== 'number') throw new WechatError(operation, null, softened('unknown', effect), 'odd errcode');
  if (errcode !== 0) throw new WechatError(operation, errcode, kindOfErrcode(errcode), errcode === 47003 ? namedField(body.errmsg) : null);
  return body;
}

export function readFailure(operation: WechatOperation, effect: Effect, error: unknown): WechatError {
  if (!(error instanceof TransportError)) return new WechatError(operation, null, softened('unknown', effect), 'unexpected');
  return new WechatError(operation, null, error.sent ? softened('unknown', effect) : 'retry', error.reason);
}

/** A required string of an answer. @throws WechatError when it is missing. */
export function requiredText(operation: WechatOperation, effect: Effect, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw new WechatError(operation, null, softened('unknown', effect), 'incomplete answer');
}

function softened(kind: WechatErrorKind, effect: Effect): WechatErrorKind {
  return kind === 'unknown' && effect === 'reads' ? 'retry' : kind;
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

/** "argument invalid! data.thing2.value is empty rid: …" → "thing2". Only the name: the rest may quote the value. */
function namedField(errmsg: unknown): string | null {
  return typeof errmsg === 'string' ? (/\bdata\.([a-z_]+\d+)\b/.exec(errmsg)?.[1] ?? null) : null;
}
