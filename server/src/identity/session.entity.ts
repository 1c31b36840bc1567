import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, RefColumn } from '../database/columns.js';

/** A sign-in. Its id is the token's `jti`; logging out sets `revokedAt`, which every call checks. */
@Entity('session')
@Index('ix_session_account', ['accountId'])
export class Session {
  @IdColumn() id!: string;
  @RefColumn() accountId!: string;
  @InstantColumn() createdAt!: Date;
  @InstantColumn() expiresAt!: Date;
  @InstantColumn({ nullable: true }) revokedAt!: Date | null;
}
