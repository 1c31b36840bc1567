import type { SimClock } from './sim-clock.js';
import type { InboxMessage } from './simulator-state.js';
import type { StateFile } from './state-file.js';

/** Real msgids look like this and do not fit a JavaScript number: clients that parse them as one lose digits. */
const MSGID_BASE = 1_520_943_562_478_239_744n;
const KEPT_PER_PERSONA = 200;

/** The messages that arrived on each persona's phone. */
export class PhoneInboxes {
  constructor(
    private readonly file: StateFile,
    private readonly clock: SimClock,
  ) {}

  /** Newest first. */
  of(personaId: string): InboxMessage[] {
    return [...(this.file.state.inboxes[personaId] ?? [])].reverse();
  }

  count(personaId: string): number {
    return this.file.state.inboxes[personaId]?.length ?? 0;
  }

  /** @returns the msgid, a decimal string. */
  deliver(personaId: string, message: Omit<InboxMessage, 'id' | 'at'>): string {
    const { state } = this.file;
    state.messageCount += 1;
    const id = String(MSGID_BASE + BigInt(state.messageCount));
    const inbox = (state.inboxes[personaId] ??= []);
    inbox.push({ id, ...message, at: this.clock.now().toISOString() });
    if (inbox.length > KEPT_PER_PERSONA) inbox.splice(0, inbox.length - KEPT_PER_PERSONA);
    this.file.changed();
    return id;
  }
}
