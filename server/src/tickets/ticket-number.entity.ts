import { Entity } from 'typeorm';
import { CountColumn } from '../database/columns.js';
import { PrimaryColumn } from 'typeorm';

/** The last ticket number given per county and day (in Beijing). */
@Entity('ticket_number')
export class TicketNumber {
  @PrimaryColumn({ type: 'varchar', length: 6 }) countyCode!: string;
  @PrimaryColumn({ type: 'varchar', length: 10 }) onDate!: string;
  @CountColumn() last!: number;
}
