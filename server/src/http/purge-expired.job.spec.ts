import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { FieldCipher } from '../crypto/field-cipher.js';
import { createDataSource } from '../database/data-source.js';
import { Clock } from '../time/clock.js';
import { IdempotencyRecords } from './idempotency-records.js';
import { PurgeExpiredJob } from './purge-expired.job.js';
import { RateWindows } from './rate-windows.js';

const HOUR_MS = 3_600_000;
const KEY = Buffer.alloc(32, 5).toString('base64url');

class MovableClock extends Clock {
  at = new Date('2026-11-24T04:00:00.000Z');

  now(): Date {
    return this.at;
  }
}

describe('purging what has expired', () => {
  let folder: string;
  let dataSource: DataSource;
  const clock = new MovableClock();
  const cipher = new FieldCipher(`t1:${KEY}`, KEY);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'baolian-purge-'));
    dataSource = await createDataSource({ DB: 'sqlite', DATABASE_POOL: 1, dataDir: folder }).initialize();
    await dataSource.runMigrations();
  });
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  it('removes answers older than a day and windows that have ended, in slices, and nothing younger', async () => {
    const records = new IdempotencyRecords(dataSource, cipher, clock);
    const windows = new RateWindows(dataSource, cipher, clock);
    const answer = { status: 201, bodyHash: 'b', body: { id: 1 } };
    for (let i = 0; i < 510; i++) await records.insert(dataSource.manager, `old-${i}`, answer);
    await windows.count({ name: 'old', limit: 1, windowSeconds: 60, by: 'ip' }, '192.0.2.1');
    clock.at = new Date(clock.at.getTime() + 25 * HOUR_MS);
    await records.insert(dataSource.manager, 'young', answer);
    await windows.count({ name: 'young', limit: 1, windowSeconds: 60, by: 'ip' }, '192.0.2.1');
    await new PurgeExpiredJob(dataSource, records, clock).execute();
    expect(await dataSource.query('SELECT id FROM idempotency_record')).toEqual([{ id: 'young' }]);
    expect((await dataSource.query<{ id: string }[]>('SELECT id FROM rate_window')).map(({ id }) => id.split(':')[0])).toEqual(['young']);
  });

  it('keeps long answers whole although they are compressed', async () => {
    const records = new IdempotencyRecords(dataSource, cipher, clock);
    const body = { text: '很长的回答😀'.repeat(5_000) };
    await records.insert(dataSource.manager, 'long', { status: 200, bodyHash: 'b', body });
    expect(await records.find('long')).toEqual({ status: 200, bodyHash: 'b', body });
    const [row] = await dataSource.query<{ size: number }[]>("SELECT LENGTH(responseSealed) AS size FROM idempotency_record WHERE id = 'long'");
    expect(row!.size).toBeLessThan(65_535);
  });
});
