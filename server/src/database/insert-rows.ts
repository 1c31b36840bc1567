import type { EntityManager, EntityTarget, ObjectLiteral, QueryDeepPartialEntity } from 'typeorm';

/**
 * Inserts complete rows in one statement. Unlike `manager.insert` it neither reads the rows back nor touches the given
 * objects (on MariaDB that would turn their booleans into numbers).
 */
export async function insertRows<Row extends ObjectLiteral>(manager: EntityManager, target: EntityTarget<Row>, rows: readonly Row[]): Promise<void> {
  if (!rows.length) return;
  await manager.createQueryBuilder().insert().into(target).values(rows as unknown as QueryDeepPartialEntity<Row>[]).updateEntity(false).execute();
}
