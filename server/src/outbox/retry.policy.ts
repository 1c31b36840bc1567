/**
 * What becomes of a message after a failed delivery (wechat.md, "Retries"): busy → again with growing pauses and jitter;
 * the minute's quota → next minute; the day's quota → after midnight in Beijing; refused → never; a time-out after
 * sending → `unknown`, never again.
 */
import type { WechatErrorKind } from '../wechat-api/wechat-error.js';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 15 * 60_000;
const MAX_ATTEMPTS = 20;
const MINUTE_MS = 60_000;
const BEIJING_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

export type AfterFailure = { state: 'pending'; at: Date } | { state: 'dead' | 'unknown' };

/** `attempts` counts the failed one. `random` in [0, 1) spreads the retries. */
export function afterFailure({ kind, attempts, now, random = Math.random() }: { kind: WechatErrorKind; attempts: number; now: Date; random?: number }): AfterFailure {
  if (kind === 'never') return { state: 'dead' };
  if (kind === 'unknown') return { state: 'unknown' };
  const at = now.getTime();
  if (kind === 'pause-until-midnight') {
    const nextMidnight = (Math.floor((at + BEIJING_MS) / DAY_MS) + 1) * DAY_MS - BEIJING_MS;
    return { state: 'pending', at: new Date(nextMidnight + random * 5 * MINUTE_MS) };
  }
  if (attempts >= MAX_ATTEMPTS) return { state: 'dead' };
  if (kind === 'retry-next-minute') return { state: 'pending', at: new Date((Math.floor(at / MINUTE_MS) + 1) * MINUTE_MS + random * 5_000) };
  const pause = Math.min(FIRST_PAUSE_MS * 2 ** (attempts - 1), LONGEST_PAUSE_MS);
  return { state: 'pending', at: new Date(at + pause * (0.5 + random / 2)) };
}
