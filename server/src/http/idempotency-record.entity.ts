import { Entity, Index } from 'typeorm';
import { PrimaryColumn } from 'typeorm';
import { CountColumn, InstantColumn, LookupColumn, SealedColumn } from '../database/columns.js';

/** The answer to a creating POST, kept for a day under (caller, route, key). */
@Entity('idempotency_record')
@Index('ix_idempotency_created', ['createdAt'])
export class IdempotencyRecord {
  /** Keyed hash of caller + route + Idempotency-Key. */
  @PrimaryColumn({ type: 'varchar', length: 43 }) id!: string;
  /** Keyed hash of the body. */
  @LookupColumn() bodyHash!: string;
  /** null = the first call has not finished. */
  @CountColumn({ nullable: true }) status!: number | null;
  @SealedColumn({ nullable: true }) responseSealed!: string | null;
  @InstantColumn() createdAt!: Date;
}
