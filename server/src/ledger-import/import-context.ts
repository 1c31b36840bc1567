import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { newId } from '../database/new-id.js';
import type { Ledger } from './template.js';
import { syncRows, type PlannedRow, type SyncCount } from './row-sync.js';
import type { LedgerIndex } from './ledger-index.js';

/** What the writing steps share: the checked ledger, the transaction, and the ids of rows by their natural keys. */
export class ImportContext {
  /** By title, in the order of writing. */
  readonly counts = new Map<string, SyncCount>();
  readonly gridIds = new Map<string, string>();
  readonly cellIds = new Map<string, string>();
  readonly seatIds = new Map<string, string>();
  readonly cadreIds = new Map<string, string>();
  readonly householdIds = new Map<string, string>();
  /** By 户编号/序号. */
  readonly residenceIds = new Map<string, string>();
  /** By ID number. */
  readonly personIds = new Map<string, string>();

  /** By ID number: phones of cadres who gave one. */
  readonly cadrePhones: ReadonlyMap<string, string>;

  constructor(
    readonly manager: EntityManager,
    readonly cipher: FieldCipher,
    readonly ledger: Ledger,
    readonly index: LedgerIndex,
    /** "YYYY-MM-DD" in Beijing, for ages. */
    readonly today: string,
    /** The ledger holds invented persons. */
    readonly invented: boolean,
    private readonly onWritten: (title: string, count: SyncCount) => void,
  ) {
    this.cadrePhones = new Map(ledger.cadres.flatMap(({ idNumber, phone }) => (idNumber === null ? [] : [[idNumber, phone] as const])));
  }

  async sync<E extends ObjectLiteral & { id: string }>(title: string, entity: EntityTarget<E>, planned: readonly PlannedRow<E>[]): Promise<void> {
    const count = await syncRows(this.manager, entity, planned);
    this.counts.set(title, count);
    this.onWritten(title, count);
  }

  /** Keeps the sealed value that is there while it says the same: sealing anew would look like a change. */
  seal(existing: string | null | undefined, plain: string): string {
    return existing && this.cipher.open(existing) === plain ? existing : this.cipher.seal(plain);
  }
}

/** The id of a row that the checks have shown to be there. */
export function idOf(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error('The checked ledger refers to a row that is not in it');
  return id;
}

/** Gives each row its id, the stored one where there is one, and remembers it by key. */
export function planRows<Row, E extends { id: string }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  stored: ReadonlyMap<string, E>,
  valuesOf: (row: Row, existing: E | null) => Omit<E, 'id'>,
  ids: Map<string, string> = new Map(),
): PlannedRow<E>[] {
  // First all ids, since a row may refer to one further down (the parent of a grid).
  for (const row of rows) ids.set(keyOf(row), stored.get(keyOf(row))?.id ?? newId());
  return rows.map((row) => {
    const existing = stored.get(keyOf(row)) ?? null;
    return { existing, values: { id: ids.get(keyOf(row))!, ...valuesOf(row, existing) } as E };
  });
}

export function byKey<E>(rows: readonly E[], keyOf: (row: E) => string): Map<string, E> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}
