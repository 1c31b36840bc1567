import { join } from 'node:path';
import Sqlite from 'libsql';
import { createConnection } from 'mysql2/promise';
import { stageInfo } from './stage-info.js';

export type Query = (sql: string, parameters?: (string | number | null)[]) => Promise<Record<string, unknown>[]>;

/** Looks into the stage's database beside the server: for what no route shows, and to lay what no route makes. */
export async function withDatabase<T>(work: (query: Query) => Promise<T>): Promise<T> {
  const { databaseUrl, dataDir } = stageInfo();
  if (databaseUrl) {
    const connection = await createConnection({ uri: databaseUrl, timezone: 'Z', charset: 'utf8mb4' });
    try {
      return await work(async (sql, parameters = []) => {
        const [rows] = await connection.query(sql, parameters);
        return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
      });
    } finally {
      await connection.end();
    }
  }
  const database = new Sqlite(join(dataDir, 'baolian.db'), { timeout: 15_000 });
  try {
    return await work((sql, parameters = []) => {
      const statement = database.prepare(sql);
      return Promise.resolve(statement.reader ? (statement.all(...parameters) as Record<string, unknown>[]) : (statement.run(...parameters), []));
    });
  } finally {
    database.close();
  }
}
