import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { FieldCipher } from '../crypto/field-cipher.js';
import { isDuplicateKey } from '../database/duplicate-key.js';
import { sqlInstant } from '../database/instant.js';
import { Clock } from '../time/clock.js';

export interface RateLimit {
  /** Short (at most 16 characters): names the count. */
  name: string;
  limit: number;
  windowSeconds: number;
  by: 'caller' | 'ip';
}

/** Calls counted in fixed windows, one row per limit, caller and window. */
@Injectable()
export class RateWindows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts one more call. @returns 0 when it is within the limit, else the seconds until the window ends (at least 1).
   * One statement while a window lasts: the conditional UPDATE both counts and decides, so that callers at the same
   * instant in any number of processes never get more than the limit together.
   */
  async count({ name, limit, windowSeconds }: RateLimit, who: string): Promise<number> {
    const now = this.clock.now().getTime();
    const windowMs = windowSeconds * 1_000;
    const window = Math.floor(now / windowMs);
    const id = `${name}:${this.cipher.lookup('rate', who)}:${window.toString(36)}`;
    if (await this.raise(id, limit)) return 0;
    const endsAt = (window + 1) * windowMs;
    if (!(await this.exists(id))) {
      try {
        await this.dataSource.query('INSERT INTO rate_window (id, count, endsAt) VALUES (?, 1, ?)', [id, sqlInstant(new Date(endsAt))]);
        return 0;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    }
    // Another call may have opened the window since the first try.
    if (await this.raise(id, limit)) return 0;
    return Math.max(1, Math.ceil((endsAt - now) / 1_000));
  }

  private async raise(id: string, limit: number): Promise<boolean> {
    const result = await this.dataSource.createQueryBuilder().update('rate_window').set({ count: () => 'count + 1' }).where('id = :id AND count < :limit', { id, limit }).execute();
    return (result.affected ?? 0) > 0;
  }

  private async exists(id: string): Promise<boolean> {
    return (await this.dataSource.query<unknown[]>('SELECT 1 FROM rate_window WHERE id = ?', [id])).length > 0;
  }
}
