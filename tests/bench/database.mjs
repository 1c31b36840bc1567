/** The stage's database through the raw drivers, one interface for both kinds. */
import { createHmac, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/run-process.mjs';

const require = createRequire(join(root, 'server/package.json'));

/** @returns {Promise<{ kind: 'sqlite' | 'mysql', query: (sql: string, parameters?: unknown[]) => Promise<object[]>, close: () => Promise<void> }>} */
export async function openDatabase({ databaseUrl, dataDir }) {
  if (databaseUrl) {
    const connection = await require('mysql2/promise').createConnection({ uri: databaseUrl, timezone: 'Z', dateStrings: true });
    return { kind: 'mysql', query: async (sql, parameters = []) => (await connection.query(sql, parameters))[0], close: () => connection.end() };
  }
  const database = openSqlite(dataDir);
  return {
    kind: 'sqlite',
    query: async (sql, parameters = []) => {
      const statement = database.prepare(sql);
      return statement.reader ? statement.all(...parameters) : [statement.run(...parameters)];
    },
    close: async () => void database.close(),
  };
}

/** With the product's own settings (server/src/database/data-source.ts). */
export function openSqlite(dataDir) {
  const Sqlite = require('libsql');
  const database = new Sqlite(join(dataDir, 'baolian.db'), { timeout: 60_000 });
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -65536', 'temp_store = MEMORY']) database.pragma(pragma);
  return database;
}

export const openPool = (databaseUrl) => require('mysql2/promise').createPool({ uri: databaseUrl, timezone: 'Z', dateStrings: true, connectionLimit: 20 });

export const secretsOf = (dataDir) => JSON.parse(readFileSync(join(dataDir, 'secrets.json'), 'utf8'));
export const sqlNow = (plusMs = 0) => new Date(Date.now() + plusMs).toISOString().slice(0, 23).replace('T', ' ');
export const hmac = (key, text) => createHmac('sha256', Buffer.from(key, 'base64url')).update(text).digest('base64url');

/** Signs people in directly in the database. @returns {Promise<string[]>} a bearer token for each */
export async function signInAll(db, dataDir, personIds) {
  const { TOKEN_KEY } = secretsOf(dataDir);
  const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const tokens = [];
  for (const personId of personIds) {
    const [account, session] = [randomUUID(), randomUUID()];
    await db.query('INSERT INTO account (id, openid, personId, disabled, createdAt) VALUES (?, ?, ?, 0, ?)', [account, `bench-${account}`, personId, sqlNow()]);
    await db.query('INSERT INTO session (id, accountId, createdAt, expiresAt) VALUES (?, ?, ?, ?)', [session, account, sqlNow(), sqlNow(12 * 3_600_000)]);
    const head = `${encode({ alg: 'HS256' })}.${encode({ iss: 'baolian', jti: session, exp: Math.floor(Date.now() / 1000) + 12 * 3_600 })}`;
    tokens.push(`${head}.${hmac(TOKEN_KEY, head)}`);
  }
  return tokens;
}
