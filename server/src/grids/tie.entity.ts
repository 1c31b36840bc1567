import { Entity, Index } from 'typeorm';
import type { GridKind, TieBinding, TieRole } from '../../../shared/grids.js';
import { CodeColumn, DayColumn, IdColumn, OptionalRefColumn, RefColumn } from '../database/columns.js';

/**
 * A tie 包联: (household or residence or cell) × grid × holder. Exactly one of householdId/residenceId/cellId is set;
 * `bound: person` names a cadre, `bound: seat` a seat, whoever sits there.
 */
@Entity('tie')
@Index('ix_tie_household', ['householdId'])
@Index('ix_tie_residence', ['residenceId'])
@Index('ix_tie_cell', ['cellId'])
@Index('ix_tie_cadre', ['cadreId'])
@Index('ix_tie_seat', ['seatId'])
export class Tie {
  @IdColumn() id!: string;
  @CodeColumn(16) kind!: Exclude<GridKind, 'desk'>;
  @RefColumn() gridId!: string;
  @CodeColumn(8) bound!: TieBinding;
  @OptionalRefColumn() cadreId!: string | null;
  @OptionalRefColumn() seatId!: string | null;
  @CodeColumn(8) role!: TieRole;
  @OptionalRefColumn() householdId!: string | null;
  @OptionalRefColumn() residenceId!: string | null;
  @OptionalRefColumn() cellId!: string | null;
  @DayColumn() since!: string;
  /** The day it ended; null = it holds. */
  @DayColumn({ nullable: true }) until!: string | null;
  @CodeColumn(24, { nullable: true }) endedBy!: 'handover' | 'order' | 'move' | 're-celling' | null;
}
