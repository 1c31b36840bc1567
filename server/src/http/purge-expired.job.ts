import { Injectable } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { sqlInstant } from '../database/instant.js';
import { Clock } from '../time/clock.js';
import { IdempotencyRecords } from './idempotency-records.js';

const EVERY_MS = 10 * 60_000;
/** Rows per statement: a short write, so that nobody waits behind it. */
const SLICE = 500;

/** Removes kept answers older than a day and rate windows that have ended. Any number of processes may run it at once. */
@Injectable()
export class PurgeExpiredJob {
  constructor(
    private readonly dataSource: DataSource,
    private readonly records: IdempotencyRecords,
    private readonly clock: Clock,
  ) {}

  @Interval(EVERY_MS)
  async execute(): Promise<void> {
    await this.purge('idempotency_record', 'createdAt', this.records.expiry());
    await this.purge('rate_window', 'endsAt', this.clock.now());
  }

  private async purge(table: 'idempotency_record' | 'rate_window', column: string, before: Date): Promise<void> {
    for (;;) {
      const rows = await this.dataSource.query<{ id: string }[]>(`SELECT id FROM ${table} WHERE ${column} <= ? LIMIT ${SLICE}`, [sqlInstant(before)]);
      if (rows.length === 0) return;
      await this.dataSource.query(`DELETE FROM ${table} WHERE id IN (${rows.map(() => '?').join(', ')})`, rows.map(({ id }) => id));
    }
  }
}
