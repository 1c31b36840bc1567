import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, IdColumn, InstantColumn, OptionalRefColumn, RefColumn, SealedColumn, TextColumn } from '../database/columns.js';

export type OutboxState = 'pending' | 'sending' | 'sent' | 'unknown' | 'dead';

/**
 * A message to deliver, written in the transaction of what it tells. The relay claims rows with a lease and a fencing
 * number, so that any number of relays may run. `unknown` = a time-out after sending: never sent again blindly.
 */
@Entity('outbox_message')
@Index('ix_outbox_due', ['state', 'nextAttemptAt'])
@Index('ix_outbox_ticket', ['ticketId'])
export class OutboxMessage {
  @IdColumn() id!: string;
  @CodeColumn(16) channel!: 'wechat';
  @RefColumn() personId!: string;
  @CodeColumn(40) template!: string;
  /** JSON {page, data}. */
  @SealedColumn() bodySealed!: string;
  @OptionalRefColumn() ticketId!: string | null;
  @CodeColumn(8) state!: OutboxState;
  @CountColumn({ default: 0 }) attempts!: number;
  @InstantColumn() nextAttemptAt!: Date;
  @CountColumn({ default: 0 }) fence!: number;
  @InstantColumn({ nullable: true }) leaseUntil!: Date | null;
  @TextColumn(120, { nullable: true }) lastError!: string | null;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) settledAt!: Date | null;
}
