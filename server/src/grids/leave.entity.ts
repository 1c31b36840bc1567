import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, OptionalRefColumn, RefColumn } from '../database/columns.js';

/** A cadre's leave, from inclusive to exclusive, with the substitute (who may be away as well). */
@Entity('leave_period')
@Index('ix_leave_cadre', ['cadreId', 'until'])
export class Leave {
  @IdColumn() id!: string;
  @RefColumn() cadreId!: string;
  @InstantColumn() from!: Date;
  @InstantColumn() until!: Date;
  @OptionalRefColumn() substituteCadreId!: string | null;
}
