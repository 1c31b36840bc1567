import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * Inserts complete rows in one statement. Unlike `manager.insert` it neither reads the rows back nor touches the given
 * objects, and builds its SQL from the entity's columns alone: the hot path of filing inserts into five tables.
 */
export async function insertRows<Row extends ObjectLiteral>(manager: EntityManager, target: EntityTarget<Row>, rows: readonly Row[]): Promise<void> {
  if (!rows.length) return;
  const metadata = manager.connection.getMetadata(target);
  const { driver } = manager.connection;
  const parameters = rows.flatMap((row) => metadata.columns.map((column) => driver.preparePersistentValue(row[column.propertyName] ?? null, column) as unknown));
  await manager.query(insertSql(metadata, rows.length), parameters);
}

const statements = new WeakMap<EntityMetadata, Map<number, string>>();

function insertSql(metadata: EntityMetadata, count: number): string {
  const known = statements.get(metadata) ?? new Map<number, string>();
  statements.set(metadata, known);
  let sql = known.get(count);
  if (!sql) {
    const { driver } = metadata.connection;
    const columns = metadata.columns.map(({ databaseName }) => driver.escape(databaseName));
    const row = `(${columns.map(() => '?').join(', ')})`;
    sql = `INSERT INTO ${driver.escape(metadata.tableName)} (${columns.join(', ')}) VALUES ${Array<string>(count).fill(row).join(', ')}`;
    known.set(count, sql);
  }
  return sql;
}
