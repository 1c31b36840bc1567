import { randomBytes } from 'node:crypto';

import type { SimClock } from './sim-clock.js';
import type { AccessTokenRecord } from './simulator-state.js';
import type { StateFile } from './state-file.js';

const LIFETIME_MS = 7_200_000;
/** In its last five minutes a token gets a successor, and both work until the old one ends. */
const OVERLAP_MS = 300_000;
const FORCE_PER_DAY = 20;
const FORCE_APART_MS = 30_000;
const KEPT = 50;

export type TokenState = 'good' | 'unknown' | 'revoked' | 'expired';

/** Both modes of stable_token: the normal one hands every caller the same token, the forced one ends all earlier tokens. */
export class AccessTokens {
  constructor(
    private readonly file: StateFile,
    private readonly clock: SimClock,
  ) {}

  normal(): { token: string; expiresIn: number } {
    const latest = this.latest();
    return this.given(latest && this.remainingMs(latest) > OVERLAP_MS ? latest : this.create());
  }

  /** Null when today's forced refreshes are used up. Within 30 s of the last one nothing is refreshed. */
  forced(): { token: string; expiresIn: number } | null {
    const { forceRefresh, accessTokens } = this.file.state;
    const now = this.clock.now();
    const latest = this.latest();
    const sinceLast = forceRefresh.lastAt ? Math.abs(now.getTime() - Date.parse(forceRefresh.lastAt)) : Infinity;
    if (latest && sinceLast < FORCE_APART_MS) return this.given(latest);

    const day = this.clock.beijingDay();
    const count = forceRefresh.day === day ? forceRefresh.count : 0;
    if (count >= FORCE_PER_DAY) return null;
    this.file.state.forceRefresh = { day, count: count + 1, lastAt: now.toISOString() };
    for (const record of accessTokens) record.revoked = true;
    return this.given(this.create());
  }

  check(token: string): TokenState {
    const record = this.file.state.accessTokens.find((one) => one.token === token);
    if (!record) return 'unknown';
    if (record.revoked) return 'revoked';
    return this.remainingMs(record) > 0 ? 'good' : 'expired';
  }

  private latest(): AccessTokenRecord | null {
    const record = this.file.state.accessTokens.at(-1);
    return record && !record.revoked && this.remainingMs(record) > 0 ? record : null;
  }

  private create(): AccessTokenRecord {
    const now = this.clock.now();
    const record: AccessTokenRecord = {
      // WeChat asks to keep 512 characters for a token; theirs are about 136 long.
      token: `9${Math.floor(Math.random() * 10)}_${randomBytes(100).toString('base64url')}`,
      issuedAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + LIFETIME_MS).toISOString(),
      revoked: false,
    };
    this.file.state.accessTokens = [...this.file.state.accessTokens.slice(1 - KEPT), record];
    this.file.changed();
    return record;
  }

  private given(record: AccessTokenRecord): { token: string; expiresIn: number } {
    // A clock set back must not stretch a token beyond the two hours.
    const seconds = Math.floor(Math.min(this.remainingMs(record), LIFETIME_MS) / 1000);
    return { token: record.token, expiresIn: seconds };
  }

  private remainingMs(record: AccessTokenRecord): number {
    return Date.parse(record.expiresAt) - this.clock.now().getTime();
  }
}
