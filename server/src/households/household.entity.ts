import { Entity, Index } from 'typeorm';
import type { HouseholdStage } from '../../../shared/grids.js';
import { CodeColumn, CountColumn, FlagColumn, IdColumn, LookupColumn, OptionalRefColumn, RefColumn, SealedColumn, TextColumn } from '../database/columns.js';

/** A relocated household 户. The head's name and look-ups are copied here so that lists need no join. */
@Entity('household')
@Index('ux_household_code', ['code'], { unique: true })
@Index('ix_household_home_grid', ['homeGridId', 'code'])
@Index('ix_household_team_grid', ['teamGridId', 'code'])
@Index('ix_household_cell', ['cellId', 'code'])
@Index('ix_household_county', ['countyCode', 'code'])
export class Household {
  @IdColumn() id!: string;
  @CodeColumn(6) countyCode!: string;
  /** The office's own ledger number 户编号. */
  @CodeColumn(32) code!: string;
  @CodeColumn(12) homeVillageCode!: string;
  @RefColumn() homeGridId!: string;
  @OptionalRefColumn() teamGridId!: string | null;
  @OptionalRefColumn() cellId!: string | null;
  @OptionalRefColumn() headPersonId!: string | null;
  @TextColumn(40) headName!: string;
  @TextColumn(20) headInitials!: string;
  @LookupColumn({ nullable: true }) headPhoneLastFourLookup!: string | null;
  @CountColumn() memberCount!: number;
  @CodeColumn(16) stage!: HouseholdStage;
  @CodeColumn(40, { nullable: true }) agreementNumber!: string | null;
  @SealedColumn({ nullable: true }) bankAccountSealed!: string | null;
  /** Lives alone and is over 70. */
  @FlagColumn() elderAlone!: boolean;
  @FlagColumn() invented!: boolean;
}
