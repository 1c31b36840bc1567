import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { FieldCipher } from '../crypto/field-cipher.js';
import { instantOf, sqlInstant } from '../database/instant.js';
import { Clock } from '../time/clock.js';

/** How long a key gives the same answer. */
export const KEPT_HOURS = 24;
/** MariaDB's `text` holds 65,535 bytes; longer answers are compressed before they are sealed. */
const COMPRESS_ABOVE_CHARACTERS = 8_000;
const DEFLATED = 'deflate:';

export interface Answer { status: number; body: unknown }
export interface StoredAnswer extends Answer { bodyHash: string }

/** The kept answers, sealed: they hold what the resident said. */
@Injectable()
export class IdempotencyRecords {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** The answer that was given under this key, unless it is older than {@link KEPT_HOURS}: that one is removed. */
  async find(id: string): Promise<StoredAnswer | undefined> {
    const [row] = await this.dataSource.query<{ bodyHash: string; status: number; responseSealed: string; createdAt: Date | string }[]>(
      'SELECT bodyHash, status, responseSealed, createdAt FROM idempotency_record WHERE id = ?', [id],
    );
    if (!row) return undefined;
    if (instantOf(row.createdAt) > this.expiry()) return { bodyHash: row.bodyHash, status: row.status, body: this.open(row.responseSealed) };
    await this.dataSource.query('DELETE FROM idempotency_record WHERE id = ? AND createdAt <= ?', [id, sqlInstant(this.expiry())]);
    return undefined;
  }

  /** @throws a duplicate-key error when the key has been answered meanwhile. */
  async insert(manager: EntityManager, id: string, answer: StoredAnswer): Promise<void> {
    await manager.query(
      'INSERT INTO idempotency_record (id, bodyHash, status, responseSealed, createdAt) VALUES (?, ?, ?, ?, ?)',
      [id, answer.bodyHash, answer.status, this.seal(answer.body), sqlInstant(this.clock.now())],
    );
  }

  /** Answers from before this instant are no longer given. */
  expiry(): Date {
    return new Date(this.clock.now().getTime() - KEPT_HOURS * 3_600_000);
  }

  private seal(body: unknown): string {
    const json = JSON.stringify(body ?? null);
    return this.cipher.seal(json.length > COMPRESS_ABOVE_CHARACTERS ? DEFLATED + deflateRawSync(json).toString('base64') : json);
  }

  private open(sealed: string): unknown {
    const text = this.cipher.open(sealed);
    return JSON.parse(text.startsWith(DEFLATED) ? inflateRawSync(Buffer.from(text.slice(DEFLATED.length), 'base64')).toString('utf8') : text);
  }
}
