import { Entity, Index } from 'typeorm';
import type { RoleName } from '../../../shared/grids.js';
import { CodeColumn, IdColumn, InstantColumn, OptionalRefColumn, RefColumn, TextColumn } from '../database/columns.js';

/** The in-app message: the truth, whatever WeChat does. Its text never says what a `case` ticket is about. */
@Entity('inbox_message')
@Index('ix_inbox_person', ['personId', 'readAt', 'id'])
export class InboxMessage {
  /** UUIDv7: newest last. */
  @IdColumn() id!: string;
  @RefColumn() personId!: string;
  /** The face in which it opens. */
  @CodeColumn(10) role!: RoleName;
  @TextColumn(60) title!: string;
  @TextColumn(200) text!: string;
  @TextColumn(200) page!: string;
  @OptionalRefColumn() ticketId!: string | null;
  @InstantColumn() at!: Date;
  @InstantColumn({ nullable: true }) readAt!: Date | null;
}
