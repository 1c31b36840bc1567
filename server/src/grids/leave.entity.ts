import { Entity, Index } from 'typeorm';
import { IdColumn, InstantColumn, OptionalRefColumn, RefColumn } from '../database/columns.js';

/** A cadre's leave, startsAt inclusive, endsAt exclusive, with the substitute (who may be away as well). */
@Entity('leave_period')
@Index('ix_leave_cadre', ['cadreId', 'endsAt'])
export class Leave {
  @IdColumn() id!: string;
  @RefColumn() cadreId!: string;
  @InstantColumn() startsAt!: Date;
  @InstantColumn() endsAt!: Date;
  @OptionalRefColumn() substituteCadreId!: string | null;
}
