import { In, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral, type QueryDeepPartialEntity } from 'typeorm';
import { sqlInstant } from '../database/instant.js';

/** Both databases take many more parameters; a statement of this size runs in a few milliseconds. */
const PARAMETERS_A_STATEMENT = 6_000;
const KEYS_A_QUERY = 500;

export interface SyncCount { inserted: number; updated: number; unchanged: number }

/** A row as it should be, beside the row as it is. `values` has every column, the id too. */
export interface PlannedRow<E> { existing: E | null; values: E }

type Stored = ObjectLiteral & { id: string };

/** Rows whose column holds one of the keys; any number of keys. */
export async function findByKeys<E extends Stored>(manager: EntityManager, entity: EntityTarget<E>, column: keyof E & string, keys: Iterable<string>): Promise<E[]> {
  const wanted = [...new Set(keys)];
  const found: E[] = [];
  for (let at = 0; at < wanted.length; at += KEYS_A_QUERY) {
    const where = { [column]: In(wanted.slice(at, at + KEYS_A_QUERY)) } as FindOptionsWhere<E>;
    for (const row of await manager.findBy(entity, where)) found.push(row);
  }
  return found;
}

function isSame(a: unknown, b: unknown): boolean {
  return a instanceof Date && b instanceof Date ? a.getTime() === b.getTime() : a === b;
}

function asParameter(value: unknown): unknown {
  if (value instanceof Date) return sqlInstant(value);
  return typeof value === 'boolean' ? Number(value) : (value ?? null);
}

/** Inserts what is new, updates the columns that differ, leaves the rest alone. */
export async function syncRows<E extends Stored>(manager: EntityManager, entity: EntityTarget<E>, planned: readonly PlannedRow<E>[]): Promise<SyncCount> {
  const columns = manager.connection.getMetadata(entity).columns.map((column) => column.propertyName as keyof E & string);
  const fresh = planned.filter(({ existing }) => existing === null).map(({ values }) => values);
  await insertRows(manager, entity, columns, fresh);
  let updated = 0;
  for (const { existing, values } of planned) {
    if (existing === null) continue;
    const changes = columns.filter((column) => !isSame(existing[column], values[column]));
    if (changes.length === 0) continue;
    const change = Object.fromEntries(changes.map((column) => [column, values[column]])) as unknown as QueryDeepPartialEntity<E>;
    await manager.update(entity, { id: values.id } as FindOptionsWhere<E>, change);
    updated += 1;
  }
  return { inserted: fresh.length, updated, unchanged: planned.length - fresh.length - updated };
}

/** Many rows a statement: TypeORM's own insert takes several times as long for 90,000 rows. */
async function insertRows<E extends Stored>(manager: EntityManager, entity: EntityTarget<E>, columns: readonly (keyof E & string)[], rows: readonly E[]): Promise<void> {
  const { driver } = manager.connection;
  const head = `INSERT INTO ${driver.escape(manager.connection.getMetadata(entity).tableName)} (${columns.map((column) => driver.escape(column)).join(', ')}) VALUES `;
  const tuple = `(${columns.map(() => '?').join(', ')})`;
  const size = Math.floor(PARAMETERS_A_STATEMENT / columns.length);
  for (let at = 0; at < rows.length; at += size) {
    const slice = rows.slice(at, at + size);
    await manager.query(head + slice.map(() => tuple).join(', '), slice.flatMap((row) => columns.map((column) => asParameter(row[column]))));
  }
}
