/**
 * Verifies the audit's hash chain from its rows alone. It shares no code with what writes the chain, so that a mistake
 * there can't hide itself: the rule is written down here once more.
 *
 * A row vouches for `[previousHash, seq, at, action, actorPersonId, subjectKind, subjectId, details]`, written as JSON with
 * `at` as an ISO instant with milliseconds and the keys of `details` in the order of their code units; its `hash` is the
 * SHA-256 of that, in base64url. Rows count from 1 without a gap; the first one follows the word "baolian"; the head
 * names the last row's number and hash.
 */
import { createHash } from 'node:crypto';

/** A row as the database gives it. */
export interface StoredEvent {
  seq: number | string; at: Date | string; action: string; actorPersonId: string | null; subjectKind: string | null; subjectId: string | null;
  /** JSON text, or already parsed by the driver. */
  details: unknown; previousHash: string; hash: string;
}
export interface ChainEnd { seq: number; hash: string }

export type FaultKind = 'altered' | 'removed' | 'inserted' | 'unlinked' | 'head' | 'anchor';
export interface Fault { kind: FaultKind; seq: number; text: string }

export interface ChainReport { rows: number; end: ChainEnd; faults: Fault[]; /** More faults than are listed. */ faultCount: number }

const FIRST_LINK = 'baolian';
const LISTED_FAULTS = 50;

export interface ChainSource {
  /** The rows in ascending order of `seq`. */
  batches: AsyncIterable<StoredEvent[]>;
  /** The stored head at this moment; null when there is none. Asked before the rows and after them: the product may be writing. */
  head: () => Promise<ChainEnd | null>;
}

/** @param anchor an end of the chain that was noted down earlier, outside the database: it must still be part of the chain */
export async function verifyAuditChain({ batches, head }: ChainSource, anchor: ChainEnd | null = null): Promise<ChainReport> {
  const report: ChainReport = { rows: 0, end: { seq: 0, hash: FIRST_LINK }, faults: [], faultCount: 0 };
  const fault: Complain = (kind, seq, text) => {
    report.faultCount++;
    if (report.faults.length < LISTED_FAULTS) report.faults.push({ kind, seq, text });
  };
  const before = await head();
  const landmarks = new Map<number, string>();
  for await (const batch of batches) {
    for (const row of batch) {
      const seq = Number(row.seq);
      checkPlace(row, seq, report.end, fault);
      if (hashOf(row, seq) !== row.hash) fault('altered', seq, `第 ${seq} 条的内容被改动`);
      if (seq === before?.seq || seq === anchor?.seq) landmarks.set(seq, row.hash);
      report.end = { seq, hash: row.hash };
      report.rows++;
    }
  }
  checkHead(report.end, before, await head(), landmarks, fault);
  if (anchor && anchor.seq > 0) checkAnchor(anchor, landmarks, fault);
  return report;
}

type Complain = (kind: FaultKind, seq: number, text: string) => void;

function checkPlace(row: StoredEvent, seq: number, previous: ChainEnd, fault: Complain): void {
  const due = previous.seq + 1;
  if (seq < due) fault('inserted', seq, `第 ${seq} 条的编号不在次序上，是插入的`);
  else if (seq > due) fault('removed', due, due === seq - 1 ? `第 ${due} 条被删除` : `第 ${due} 至 ${seq - 1} 条被删除`);
  else if (row.previousHash !== previous.hash) fault('unlinked', seq, `第 ${seq} 条与前一条接不上`);
}

function checkHead(end: ChainEnd, before: ChainEnd | null, after: ChainEnd | null, landmarks: ReadonlyMap<number, string>, fault: Complain): void {
  if (!before || !after) {
    if (end.seq > 0 && !after) fault('head', end.seq, '链尾标记不见了');
    return;
  }
  if (before.seq > end.seq) fault('removed', end.seq + 1, `最后的第 ${end.seq + 1} 至 ${before.seq} 条被删除`);
  else if (before.seq > 0 && landmarks.get(before.seq) !== before.hash) fault('head', before.seq, `链尾标记与第 ${before.seq} 条不符`);
  if (end.seq > after.seq) fault('inserted', after.seq + 1, `第 ${after.seq + 1} 至 ${end.seq} 条在链尾之后，是插入的`);
}

function checkAnchor({ seq, hash }: ChainEnd, landmarks: ReadonlyMap<number, string>, fault: Complain): void {
  const found = landmarks.get(seq);
  if (found === undefined) fault('anchor', seq, `先前抄录的第 ${seq} 条不见了：链尾被截断`);
  else if (found !== hash) fault('anchor', seq, `第 ${seq} 条与先前抄录的校验值不符：它或它之前的记录被整体改写`);
}

function hashOf({ at, action, actorPersonId, subjectKind, subjectId, details, previousHash }: StoredEvent, seq: number): string {
  const content = [previousHash, seq, isoInstant(at), action, actorPersonId, subjectKind, subjectId, inKeyOrder(details)];
  return createHash('sha256').update(JSON.stringify(content), 'utf8').digest('base64url');
}

/** UTC text of SQLite (`2026-11-24 03:00:00.000`), or a Date of MariaDB. What is no instant gives a hash that fits nothing. */
function isoInstant(at: Date | string): string {
  const instant = at instanceof Date ? at : new Date(/[Zz]$/.test(at) ? at : `${at.replace(' ', 'T')}Z`);
  return Number.isNaN(instant.getTime()) ? String(at) : instant.toISOString();
}

function inKeyOrder(details: unknown): unknown {
  let value = details;
  if (typeof details === 'string') {
    try {
      value = JSON.parse(details) as unknown;
    } catch {
      return details;
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  entries.sort((a, b) => (a[0] === b[0] ? 0 : a[0] < b[0] ? -1 : 1));
  return Object.fromEntries(entries);
}
