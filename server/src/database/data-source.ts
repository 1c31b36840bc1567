import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import libsql from 'libsql';
import type { Pool } from 'mysql2';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Environment } from '../config/environment.js';
import { MIGRATIONS } from '../migrations/migrations.js';
import { ENTITIES } from './entities.js';
import { giveTurns } from './sqlite-turns.js';

type DatabaseSettings = Pick<Environment, 'DB' | 'DATABASE_URL' | 'DATABASE_POOL' | 'dataDir'>;

/**
 * The product's data source, not yet initialised: embedded SQLite in DATA_DIR/baolian.db, or MariaDB/MySQL.
 * Never `synchronize`: the schema comes from the migrations alone.
 */
export function createDataSource(settings: DatabaseSettings): DataSource {
  const common = {
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
  } satisfies Partial<DataSourceOptions>;

  if (settings.DB === 'mysql') {
    return readCommitted(new DataSource({
      ...common,
      type: 'mariadb',
      url: settings.DATABASE_URL!.replace(/^mysql:/, 'mariadb:'),
      charset: 'utf8mb4',
      timezone: 'Z',
      poolSize: settings.DATABASE_POOL,
      extra: { stringifyObjects: true, enableKeepAlive: true, maxIdle: settings.DATABASE_POOL },
      connectTimeout: 5_000,
    }));
  }

  mkdirSync(settings.dataDir, { recursive: true });
  return giveTurns(new DataSource({
    ...common,
    type: 'better-sqlite3',
    database: join(settings.dataDir, 'baolian.db'),
    driver: libsql,
    enableWAL: true,
    timeout: 15_000,
    prepareDatabase: (connection: { pragma(sql: string): unknown }) => {
      // FULL: what was acknowledged survives a power cut.
      connection.pragma('synchronous = FULL');
      connection.pragma('cache_size = -65536');
      connection.pragma('temp_store = MEMORY');
    },
  }));
}

/**
 * READ COMMITTED on every connection of the pool, once: claims by conditional UPDATE then lock only the rows that they
 * change, and the level costs no round trip per transaction.
 */
function readCommitted(dataSource: DataSource): DataSource {
  const initialize = dataSource.initialize.bind(dataSource);
  dataSource.initialize = async () => {
    await initialize();
    const { pool } = dataSource.driver as unknown as { pool: Pool };
    pool.on('connection', (connection) => void connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED'));
    // The connection with which initialize() tried the database is older than this hook.
    await dataSource.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    return dataSource;
  };
  return dataSource;
}
