import { Entity, Index } from 'typeorm';
import { PrimaryColumn } from 'typeorm';
import { CountColumn, InstantColumn } from '../database/columns.js';

/** Calls counted per (limit, caller) and window; shared by all processes. */
@Entity('rate_window')
@Index('ix_rate_window_ends', ['endsAt'])
export class RateWindow {
  @PrimaryColumn({ type: 'varchar', length: 80 }) id!: string;
  @CountColumn() count!: number;
  @InstantColumn() endsAt!: Date;
}
