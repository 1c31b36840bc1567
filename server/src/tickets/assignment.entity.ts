import { Entity, Index } from 'typeorm';
import type { GridKind } from '../../../shared/grids.js';
import { CodeColumn, CountColumn, IdColumn, InstantColumn, OptionalRefColumn, RefColumn, TextColumn } from '../database/columns.js';

/**
 * Ticket × grid × cadre × (lead | assist). The cadre's lists read this table alone for their order and totals:
 * `list` and `sortAt` are kept beside the ticket in the same transaction.
 */
@Entity('assignment')
@Index('ix_assignment_list', ['cadreId', 'list', 'sortAt', 'ticketId'])
@Index('ix_assignment_lead_load', ['cadreId', 'list', 'role'])
@Index('ix_assignment_ticket', ['ticketId', 'until'])
export class Assignment {
  @IdColumn() id!: string;
  @RefColumn() ticketId!: string;
  @RefColumn() cadreId!: string;
  @CodeColumn(6) role!: 'lead' | 'assist';
  @CodeColumn(16) gridKind!: GridKind;
  @OptionalRefColumn() gridId!: string | null;
  @OptionalRefColumn() tieId!: string | null;
  @OptionalRefColumn() seatId!: string | null;
  @CountColumn({ nullable: true }) rung!: number | null;
  /** "why me", one line. */
  @TextColumn(200) reason!: string;
  @InstantColumn() since!: Date;
  /** When it ended (transferred, routed anew); null = it holds, or held until the ticket ended. */
  @InstantColumn({ nullable: true }) until!: Date | null;
  @CodeColumn(4) list!: 'todo' | 'done' | 'gone';
  /** todo: the ticket's nextDueAt, or the far future while no clock runs; done: when it ended; gone: when it left this cadre. */
  @InstantColumn() sortAt!: Date;
}
