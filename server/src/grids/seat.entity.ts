import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, DayColumn, IdColumn, OptionalRefColumn, RefColumn, TextColumn } from '../database/columns.js';

/** A seat 岗位 in a grid, on a rung of its ladder (1 = nearest to the household, 4 = township). Vacant while it has no holder. */
@Entity('seat')
@Index('ux_seat_code', ['code'], { unique: true })
@Index('ix_seat_grid', ['gridId', 'rung'])
@Index('ix_seat_holder', ['holderCadreId'])
export class Seat {
  @IdColumn() id!: string;
  @CodeColumn(24) code!: string;
  @RefColumn() gridId!: string;
  @CountColumn() rung!: number;
  @TextColumn(40) title!: string;
  @OptionalRefColumn() holderCadreId!: string | null;
  @DayColumn({ nullable: true }) since!: string | null;
}
