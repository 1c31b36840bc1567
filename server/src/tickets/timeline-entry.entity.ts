import { Entity, Index } from 'typeorm';
import type { RoleName } from '../../../shared/grids.js';
import type { MoveName, TicketState } from '../../../shared/ticket-states.js';
import { CodeColumn, FlagColumn, IdColumn, InstantColumn, OptionalRefColumn, RefColumn, SealedColumn, TextColumn } from '../database/columns.js';

/** A line of a ticket's history: every move writes one; `residentReads` says whether the resident sees it. */
@Entity('timeline_entry')
@Index('ix_timeline_ticket', ['ticketId', 'id'])
export class TimelineEntry {
  /** UUIDv7: the order of the lines. */
  @IdColumn() id!: string;
  @RefColumn() ticketId!: string;
  @InstantColumn() at!: Date;
  @CodeColumn(20) move!: MoveName | 'submit' | 'hop';
  @CodeColumn(10) actorRole!: RoleName | 'system';
  @OptionalRefColumn() actorId!: string | null;
  @TextColumn(60) actorName!: string;
  @CodeColumn(20, { nullable: true }) toState!: TicketState | null;
  @SealedColumn({ nullable: true }) textSealed!: string | null;
  @FlagColumn() residentReads!: boolean;
}
