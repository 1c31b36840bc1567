import { randomBytes } from 'node:crypto';

import type { SimClock } from './sim-clock.js';

/** A code of wx.login or of the phone button lives for five minutes and works once. */
const LIFETIME_MS = 5 * 60_000;
/** Ended codes are remembered for an hour, so that a replay is told from an unknown code. */
const REMEMBERED_MS = 60 * 60_000;

export type CodeKind = 'login' | 'phone';
export type CodeState = 'good' | 'unknown' | 'used' | 'expired';

interface CodeRecord {
  kind: CodeKind;
  personaId: string;
  issuedAt: number;
  used: boolean;
}

/** In memory only: after a restart an old code is unknown, which is as safe as used. */
export class OneTimeCodes {
  private readonly records = new Map<string, CodeRecord>();

  constructor(private readonly clock: SimClock) {}

  issue(kind: CodeKind, personaId: string): string {
    this.forgetOld();
    const code = kind === 'login' ? `0${randomBytes(24).toString('base64url').slice(0, 31)}` : randomBytes(32).toString('hex');
    this.records.set(code, { kind, personaId, issuedAt: this.clock.now().getTime(), used: false });
    return code;
  }

  /** Looks without using it up. A code of the other kind is unknown. */
  peek(kind: CodeKind, code: string): { state: CodeState; personaId: string } {
    const record = this.records.get(code);
    if (!record || record.kind !== kind) return { state: 'unknown', personaId: '' };
    const age = this.clock.now().getTime() - record.issuedAt;
    const state = record.used ? 'used' : age > LIFETIME_MS ? 'expired' : 'good';
    return { state, personaId: record.personaId };
  }

  use(code: string): void {
    const record = this.records.get(code);
    if (record) record.used = true;
  }

  private forgetOld(): void {
    const now = this.clock.now().getTime();
    for (const [code, record] of this.records) {
      if (now - record.issuedAt > REMEMBERED_MS) this.records.delete(code);
    }
  }
}
