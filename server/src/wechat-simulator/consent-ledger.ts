import type { StateFile } from './state-file.js';

/** One-time subscriptions: an accept buys one message of that template for that openid, without expiry. */
export class ConsentLedger {
  constructor(private readonly file: StateFile) {}

  of(openid: string): Record<string, number> {
    return this.file.state.ledger[openid] ?? {};
  }

  raise(openid: string, templateId: string): void {
    this.put(openid, templateId, (this.of(openid)[templateId] ?? 0) + 1);
  }

  /** Takes one; false when there is none left. */
  lower(openid: string, templateId: string): boolean {
    const left = this.of(openid)[templateId] ?? 0;
    if (left <= 0) return false;
    this.put(openid, templateId, left - 1);
    return true;
  }

  private put(openid: string, templateId: string, count: number): void {
    this.file.state.ledger[openid] = { ...this.of(openid), [templateId]: count };
    this.file.changed();
  }
}
