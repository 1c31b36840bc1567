/**
 * What the relay must do after a failed call (wechat.md, "Retries"):
 * - `retry`: nothing was sent; again with backoff and jitter.
 * - `retry-next-minute`: nothing was sent; the minute's quota is used up.
 * - `pause-until-midnight`: nothing was sent; the channel rests until after midnight in Beijing.
 * - `never`: refused for good. 43101: zero the consent ledger; else dead-letter with an alert.
 * - `unknown`: it may have been sent. Never resend: there is no idempotency key.
 */
export type WechatErrorKind = 'retry' | 'retry-next-minute' | 'pause-until-midnight' | 'never' | 'unknown';

/** Names of the calls, for logs. */
export type WechatOperation = 'code2Session' | 'getStableToken' | 'getPhoneNumber' | 'sendSubscribeMessage';

/** WeChat takes a code of another token, an old or an unknown one, for one of these. */
export const STALE_TOKEN_CODES: ReadonlySet<number> = new Set([40001, 40014, 42001]);

/**
 * A failed call. Its message holds the operation, the code and the field's name: never a secret, a token, a code, an
 * openid or WeChat's own text (which may quote what was sent).
 */
export class WechatError extends Error {
  constructor(
    readonly operation: WechatOperation,
    /** WeChat's code; null when there was no answer with one (network, timeout, HTTP status, not JSON). */
    readonly errcode: number | null,
    readonly kind: WechatErrorKind,
    /** Why there was no code, e.g. "ECONNREFUSED" or "HTTP 503"; or the template field that 47003 named. */
    readonly detail: string | null = null,
  ) {
    super(`WeChat ${operation} failed: ${errcode ?? 'no answer'}${detail ? ` (${detail})` : ''}, ${kind}`);
    this.name = 'WechatError';
  }
}

/**
 * The credentials or the server's address are not accepted. Nothing was sent and an operator can put it right, so the
 * message waits instead of dying: token not accepted twice, appid, secret, IP not on the list, secret frozen.
 */
const CREDENTIAL_CODES = [...STALE_TOKEN_CODES, 40013, 40125, 40164, 40243, 41001, 41002, 41004];

const KINDS: ReadonlyMap<number, WechatErrorKind> = new Map<number, WechatErrorKind>([
  [-1, 'retry'],
  [43108, 'retry'],
  [45011, 'retry-next-minute'],
  [45009, 'pause-until-midnight'],
  ...CREDENTIAL_CODES.map((code) => [code, 'retry'] as const),
]);

/** A code that is not listed is a refusal: the same call would be refused again. */
export function kindOfErrcode(errcode: number): WechatErrorKind {
  return KINDS.get(errcode) ?? 'never';
}

/**
 * The kind of an answer that is not 200. 503 and 429 come from a gateway that did not pass the call on; behind any other
 * status the work may have been done.
 */
export function kindOfHttpStatus(status: number): WechatErrorKind {
  if (status === 503) return 'retry';
  if (status === 429) return 'retry-next-minute';
  return status >= 500 ? 'unknown' : 'never';
}
