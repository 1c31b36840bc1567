import { Entity, Index } from 'typeorm';
import { DayColumn, FlagColumn, IdColumn, RefColumn, TextColumn } from '../database/columns.js';

/** A person's place in a household; `residenceId` is where this member lives (members may live apart). */
@Entity('household_member')
@Index('ux_household_member_person', ['personId'], { unique: true })
@Index('ix_household_member_household', ['householdId'])
@Index('ix_household_member_residence', ['residenceId'])
export class HouseholdMember {
  @IdColumn() id!: string;
  @RefColumn() householdId!: string;
  @RefColumn() personId!: string;
  @TextColumn(16) relation!: string;
  @FlagColumn() isHead!: boolean;
  @RefColumn() residenceId!: string;
  @DayColumn() since!: string;
}
