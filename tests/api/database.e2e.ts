import 'reflect-metadata';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../server/src/database/data-source.js';
import { TicketNumber } from '../../server/src/tickets/ticket-number.entity.js';
import { stageInfo } from '../support/stage-info.js';

/** An empty database of the kind that the suite runs on, migrated from nothing. */
let dataSource: DataSource;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'baolian-database-'));
  const { databaseUrl } = stageInfo();
  if (databaseUrl) {
    const connection = await mysql.createConnection(databaseUrl);
    await connection.query('DROP DATABASE IF EXISTS baolian_empty');
    await connection.query('CREATE DATABASE baolian_empty CHARACTER SET utf8mb4');
    await connection.end();
  }
  const url = databaseUrl ? { DATABASE_URL: databaseUrl.replace(/\/[^/]*$/, '/baolian_empty') } : {};
  dataSource = await createDataSource({ DB: stageInfo().db, DATABASE_POOL: 10, dataDir: folder, ...url }).initialize();
  await dataSource.runMigrations();
});

afterAll(async () => {
  await dataSource.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const pause = (): Promise<void> => new Promise((resume) => setImmediate(resume));
const row = (n: number): TicketNumber => Object.assign(new TicketNumber(), { countyCode: '130629', onDate: String(n).padStart(10, '0'), last: 1 });

describe('the database', () => {
  it('has after its migrations exactly the schema of the entities', async () => {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query)).toEqual([]);
  });

  it('keeps of 200 overlapping transactions, half of them rolled back, exactly the other 100', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 200 }, (_, n) => dataSource.transaction(async (manager) => {
      await manager.insert(TicketNumber, row(n));
      await pause();
      await manager.update(TicketNumber, { countyCode: '130629', onDate: row(n).onDate }, { last: 2 });
      await pause();
      if (n % 2 === 1) throw new Error('rolled back');
    })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    const kept = await dataSource.manager.find(TicketNumber, { where: { last: 2 } });
    expect(kept.map(({ onDate }) => Number(onDate)).sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => n * 2));
  });

  it('shows a reader outside a transaction nothing of what is not committed', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resume) => { release = resume; });
    const writing = dataSource.transaction(async (manager) => {
      await manager.insert(TicketNumber, row(9_001));
      await held;
      throw new Error('rolled back');
    });
    const reading = dataSource.manager.countBy(TicketNumber, { onDate: row(9_001).onDate });
    await pause();
    release();
    await expect(writing).rejects.toThrow('rolled back');
    expect(await reading).toBe(0);
  });

  it('makes a query that bypasses the manager of its transaction fail, instead of waiting for itself', async () => {
    if (stageInfo().db !== 'sqlite') return; // MariaDB has a pool: such a query runs beside the transaction.
    await expect(dataSource.transaction(() => dataSource.manager.count(TicketNumber))).rejects.toThrow('bypassed the manager');
    await expect(dataSource.transaction(() => dataSource.transaction(() => Promise.resolve()))).rejects.toThrow('bypassed the manager');
    expect(await dataSource.transaction((manager) => manager.countBy(TicketNumber, { last: 77 }))).toBe(0);
  });

  it('nests a transaction in the manager of another as a savepoint', async () => {
    await dataSource.transaction(async (manager) => {
      await manager.insert(TicketNumber, row(9_002));
      await manager.transaction(async (inner) => {
        await inner.insert(TicketNumber, row(9_003));
        throw new Error('inner');
      }).catch(() => undefined);
    });
    expect(await dataSource.manager.countBy(TicketNumber, { onDate: row(9_002).onDate })).toBe(1);
    expect(await dataSource.manager.countBy(TicketNumber, { onDate: row(9_003).onDate })).toBe(0);
  });
});
