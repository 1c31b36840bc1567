/** Everything that outlives a restart of the simulator, as it stands in `wechat-simulator.json`. Times are ISO strings in UTC. */
export interface SimulatorState {
  version: 1;
  clockOffsetSeconds: number;
  /** openid → template id → messages that may still be sent: one accept raises, one send lowers. */
  ledger: Record<string, Record<string, number>>;
  /** persona id → messages, oldest first. */
  inboxes: Record<string, InboxMessage[]>;
  accessTokens: AccessTokenRecord[];
  forceRefresh: { day: string; count: number; lastAt: string | null };
  sends: { day: string; count: number };
  /** Counts up; the msgid of WeChat is this on top of a large base. */
  messageCount: number;
}

export interface InboxMessage {
  id: string;
  templateId: string;
  title: string;
  data: Record<string, { value: string }>;
  /** Mini-program page with its query; '' = the card leads nowhere. */
  page: string;
  at: string;
}

export interface AccessTokenRecord {
  token: string;
  issuedAt: string;
  expiresAt: string;
  /** Set when a forced refresh made it invalid before its time. */
  revoked: boolean;
}

export function emptyState(): SimulatorState {
  return {
    version: 1,
    clockOffsetSeconds: 0,
    ledger: {},
    inboxes: {},
    accessTokens: [],
    forceRefresh: { day: '', count: 0, lastAt: null },
    sends: { day: '', count: 0 },
    messageCount: 0,
  };
}
