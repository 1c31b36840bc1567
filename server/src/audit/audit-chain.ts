import { createHash } from 'node:crypto';

/** What a link of the chain vouches for. */
export interface AuditContent {
  seq: number;
  /** ISO instant with milliseconds. */
  at: string;
  action: string;
  actorPersonId: string | null;
  subjectKind: string | null;
  subjectId: string | null;
  details: Record<string, unknown>;
}

export const CHAIN_START = 'baolian';

/** SHA-256 over the previous hash and the content in a fixed order, base64url. */
export function linkHash(previousHash: string, content: AuditContent): string {
  const { seq, at, action, actorPersonId, subjectKind, subjectId, details } = content;
  const sorted = Object.fromEntries(Object.entries(details).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify([previousHash, seq, at, action, actorPersonId, subjectKind, subjectId, sorted])).digest('base64url');
}
