import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, DayColumn, FlagColumn, IdColumn, OptionalRefColumn, RefColumn, SealedColumn } from '../database/columns.js';

/** A place where (some of) a household live now. Its grid looks after whoever lives there. */
@Entity('residence')
@Index('ux_residence_household_sequence', ['householdId', 'sequence'], { unique: true })
@Index('ix_residence_grid', ['gridId'])
export class Residence {
  @IdColumn() id!: string;
  @RefColumn() householdId!: string;
  /** 1 = where the head lives. */
  @CountColumn() sequence!: number;
  @CodeColumn(12) divisionCode!: string;
  @OptionalRefColumn() gridId!: string | null;
  @SealedColumn() addressSealed!: string;
  @FlagColumn() outOfCounty!: boolean;
  @DayColumn() since!: string;
  @DayColumn({ nullable: true }) until!: string | null;
}
