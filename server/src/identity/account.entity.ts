import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, OptionalRefColumn, TextColumn, FlagColumn } from '../database/columns.js';

/** One WeChat user (openid). It acts as `personId` once it is bound. */
@Entity('account')
@Index('ux_account_openid', ['openid'], { unique: true })
@Index('ix_account_person', ['personId'])
export class Account {
  @IdColumn() id!: string;
  @TextColumn(64) openid!: string;
  @OptionalRefColumn() personId!: string | null;
  @FlagColumn() disabled!: boolean;
  @InstantColumn() createdAt!: Date;
}
