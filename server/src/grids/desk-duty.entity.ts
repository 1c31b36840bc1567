import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, DayColumn, IdColumn, RefColumn } from '../database/columns.js';

/** Who is on the county's duty desk: by date, or by weekday (1 = Monday … 7) where no row names the date. */
@Entity('desk_duty')
@Index('ix_desk_duty_county', ['countyCode', 'onDate'])
export class DeskDuty {
  @IdColumn() id!: string;
  @CodeColumn(6) countyCode!: string;
  @RefColumn() cadreId!: string;
  @DayColumn({ nullable: true }) onDate!: string | null;
  @CountColumn({ nullable: true }) weekday!: number | null;
}
