import { Entity, Index } from 'typeorm';
import type { GridKind } from '../../../shared/grids.js';
import type { FilingChannel, Outcome, RatingLevel, TicketState, Visibility } from '../../../shared/ticket-states.js';
import type { PausedClocks } from '../domain/clock.policy.js';
import { CodeColumn, CountColumn, DayColumn, FlagColumn, IdColumn, InstantColumn, JsonColumn, OptionalRefColumn, RefColumn, SealedColumn, TextColumn } from '../database/columns.js';

/**
 * The tracked work of a request (one id for both). What the resident said is sealed; `summary` is one line without
 * sensitive content. The grid columns are copied from the household at filing, so that a grid's list needs no join.
 */
@Entity('ticket')
@Index('ux_ticket_number', ['number'], { unique: true })
@Index('ix_ticket_household', ['householdId', 'submittedAt'])
@Index('ix_ticket_home_grid', ['homeGridId', 'visibility', 'submittedAt'])
@Index('ix_ticket_team_grid', ['teamGridId', 'visibility', 'submittedAt'])
@Index('ix_ticket_residence_grid', ['residenceGridId', 'visibility', 'submittedAt'])
@Index('ix_ticket_cell', ['cellId', 'visibility', 'submittedAt'])
@Index('ix_ticket_county', ['countyCode', 'visibility', 'submittedAt'])
@Index('ix_ticket_auto_close', ['state', 'autoCloseAt'])
export class Ticket {
  @IdColumn() id!: string;
  /** County-day-serial: 130629-20261124-0001. */
  @CodeColumn(24) number!: string;
  @CodeColumn(6) countyCode!: string;
  @CodeColumn(32) module!: string;
  @CodeColumn(20) state!: TicketState;
  @CodeColumn(4) visibility!: Visibility;
  /** Filed as a `case`, by the resident's choice or the module's: it stays one, whatever it is reclassified to. */
  @FlagColumn() filedAsCase!: boolean;
  @CodeColumn(12) channel!: FilingChannel;
  @FlagColumn() danger!: boolean;
  @TextColumn(80) summary!: string;

  @RefColumn() householdId!: string;
  @TextColumn(40) householdName!: string;
  /** Whom it is about. */
  @RefColumn() personId!: string;
  @TextColumn(40) personName!: string;
  @OptionalRefColumn() filedByPersonId!: string | null;
  @OptionalRefColumn() filedByCadreId!: string | null;
  @OptionalRefColumn() homeGridId!: string | null;
  @OptionalRefColumn() teamGridId!: string | null;
  @OptionalRefColumn() residenceGridId!: string | null;
  @OptionalRefColumn() residenceId!: string | null;
  @OptionalRefColumn() cellId!: string | null;

  @SealedColumn() detailsSealed!: string;
  @SealedColumn({ nullable: true }) descriptionSealed!: string | null;

  @RefColumn() leadCadreId!: string;
  @CodeColumn(16) leadGridKind!: GridKind;
  /** Plain Chinese lines: why this lead; the first is the resident's. */
  @JsonColumn() reasons!: string[];
  /** From whom the last transfer came; null when nothing can be returned. */
  @OptionalRefColumn() transferredFromCadreId!: string | null;
  @FlagColumn() returnedOnce!: boolean;

  @InstantColumn() submittedAt!: Date;
  @InstantColumn() updatedAt!: Date;
  @InstantColumn() acceptDueAt!: Date;
  @InstantColumn() replyDueAt!: Date;
  @InstantColumn() resolveDueAt!: Date;
  /** The earliest due time not yet met; null while no clock runs. */
  @InstantColumn({ nullable: true }) nextDueAt!: Date | null;
  @InstantColumn({ nullable: true }) acceptedAt!: Date | null;
  @InstantColumn({ nullable: true }) firstReplyAt!: Date | null;
  /** What each clock had left when it was stopped; null = they run. */
  @JsonColumn({ nullable: true }) pausedClocks!: PausedClocks | null;
  @InstantColumn({ nullable: true }) answeredAt!: Date | null;
  @InstantColumn({ nullable: true }) autoCloseAt!: Date | null;
  /** How many of the two notices before auto-close have gone out. */
  @CountColumn({ default: 0 }) autoCloseNotices!: number;
  @InstantColumn({ nullable: true }) endedAt!: Date | null;
  @CodeColumn(16, { nullable: true }) outcome!: Outcome | null;
  @DayColumn({ nullable: true }) urgedOn!: string | null;
  @CountColumn({ nullable: true }) rating!: RatingLevel | null;
  @SealedColumn({ nullable: true }) ratingTextSealed!: string | null;
  /** Raised by each move; a move made on an older version is refused. */
  @CountColumn({ default: 1 }) version!: number;
}
