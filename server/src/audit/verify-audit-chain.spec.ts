import { CHAIN_START, linkHash, type AuditContent } from './audit-chain.js';
import { verifyAuditChain, type ChainEnd, type ChainReport, type StoredEvent } from './verify-audit-chain.js';

/** A chain as the product's writer makes it. */
function writtenChain(length: number): { rows: StoredEvent[]; head: ChainEnd } {
  const rows: StoredEvent[] = [];
  let previousHash: string = CHAIN_START;
  for (let seq = 1; seq <= length; seq++) {
    const content: AuditContent = {
      seq, at: new Date(Date.UTC(2026, 10, 24, 3, 0, seq, 7)).toISOString(), action: seq % 2 ? 'session/sign-in' : 'household/reveal',
      actorPersonId: seq % 3 ? `person-${seq}` : null, subjectKind: 'household', subjectId: `h-${seq}`, details: { what: '电话', b: seq, a: true, none: null },
    };
    const hash = linkHash(previousHash, content);
    rows.push({ ...content, previousHash, hash });
    previousHash = hash;
  }
  return { rows, head: { seq: length, hash: previousHash } };
}

async function verify(rows: StoredEvent[], head: ChainEnd | null, anchor: ChainEnd | null = null, batch = 3): Promise<ChainReport> {
  async function* batches(): AsyncGenerator<StoredEvent[]> {
    for (let i = 0; i < rows.length; i += batch) yield Promise.resolve(rows.slice(i, i + batch));
  }
  return verifyAuditChain({ batches: batches(), head: () => Promise.resolve(head) }, anchor);
}
const kinds = ({ faults }: ChainReport): string[] => faults.map(({ kind, seq }) => `${kind} ${seq}`);

describe('The audit’s chain', () => {
  it('is sound as the product writes it, in either database’s shape of a row', async () => {
    const { rows, head } = writtenChain(10);
    expect(await verify(rows, head)).toEqual({ rows: 10, end: head, faults: [], faultCount: 0 });
    const asMariadb = rows.map((row) => ({ ...row, at: new Date(row.at) }));
    const asSqlite = rows.map((row) => ({ ...row, at: (row.at as string).replace('T', ' ').replace('Z', ''), details: JSON.stringify(row.details) }));
    expect((await verify(asMariadb, head)).faultCount).toBe(0);
    expect((await verify(asSqlite, head)).faultCount).toBe(0);
  });

  it('is sound while it is empty, and while the product goes on writing', async () => {
    expect((await verify([], null)).faultCount).toBe(0);
    const { rows, head } = writtenChain(10);
    const heads = [{ seq: 8, hash: rows[7]!.hash }, head];
    async function* batches(): AsyncGenerator<StoredEvent[]> {
      yield Promise.resolve(rows);
    }
    expect((await verifyAuditChain({ batches: batches(), head: () => Promise.resolve(heads.shift()!) })).faultCount).toBe(0);
  });

  it.each([
    ['action', { action: 'session/sign-out' }], ['actorPersonId', { actorPersonId: 'somebody else' }], ['subjectId', { subjectId: 'h-5' }],
    ['subjectKind', { subjectKind: 'person' }], ['at', { at: '2026-11-24T03:00:04.008Z' }], ['details', { details: { what: '电话', b: 4, a: false, none: null } }],
  ])('shows a row whose %s was altered', async (_, change) => {
    const { rows, head } = writtenChain(10);
    rows[3] = { ...rows[3]!, ...change };
    expect(kinds(await verify(rows, head))).toEqual(['altered 4']);
  });

  it('shows an altered row whose own hash was made anew, by the row after it', async () => {
    const { rows, head } = writtenChain(10);
    const forged = { ...(rows[3] as StoredEvent & AuditContent), action: 'session/sign-out' };
    rows[3] = { ...forged, hash: linkHash(forged.previousHash, forged) };
    expect(kinds(await verify(rows, head))).toEqual(['unlinked 5']);
  });

  it('shows removed rows: in the middle, at the beginning and at the end', async () => {
    const { rows, head } = writtenChain(10);
    expect(kinds(await verify(rows.filter(({ seq }) => seq !== 5), head))).toEqual(['removed 5']);
    expect(kinds(await verify(rows.slice(2), head))).toEqual(['removed 1']);
    expect(kinds(await verify(rows.slice(0, 7), head))).toEqual(['removed 8']);
    expect(kinds(await verify([], head))).toEqual(['removed 1']);
  });

  it('shows inserted rows: behind the end, and in place of others by renumbering', async () => {
    const { rows, head } = writtenChain(10);
    const further = { ...(rows[9] as StoredEvent & AuditContent), seq: 11, previousHash: head.hash };
    expect(kinds(await verify([...rows, { ...further, hash: linkHash(head.hash, further) }], head))).toEqual(['inserted 11']);
    const shifted = rows.map((row) => (Number(row.seq) > 4 ? { ...row, seq: Number(row.seq) + 1 } : row));
    const between = { ...(rows[3] as StoredEvent & AuditContent), seq: 5, previousHash: rows[3]!.hash };
    const report = await verify([...shifted.slice(0, 4), { ...between, hash: linkHash(between.previousHash, between) }, ...shifted.slice(4)], head);
    expect(kinds(report)).toEqual(expect.arrayContaining(['unlinked 6', 'altered 6']));
  });

  it('shows a head that was moved or taken away', async () => {
    const { rows, head } = writtenChain(10);
    expect(kinds(await verify(rows, { ...head, hash: rows[2]!.hash }))).toEqual(['head 10']);
    expect(kinds(await verify(rows, null))).toEqual(['head 10']);
  });

  it('shows a chain that was cut or written anew as a whole, by what was noted down outside', async () => {
    const { rows, head } = writtenChain(10);
    const cut = { seq: 7, hash: rows[6]!.hash };
    expect((await verify(rows.slice(0, 7), cut)).faultCount).toBe(0);
    expect(kinds(await verify(rows.slice(0, 7), cut, head))).toEqual(['anchor 10']);
    expect(kinds(await verify(rows, head, { seq: 10, hash: rows[2]!.hash }))).toEqual(['anchor 10']);
    expect((await verify(rows, head, cut)).faultCount).toBe(0);
  });
});
