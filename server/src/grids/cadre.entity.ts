import { Entity, Index } from 'typeorm';
import { CodeColumn, FlagColumn, IdColumn, RefColumn, TextColumn } from '../database/columns.js';

/** A cadre 干部: a person who may hold seats and ties. `enabled = false` ends all access at the next call. */
@Entity('cadre')
@Index('ux_cadre_person', ['personId'], { unique: true })
@Index('ux_cadre_staff_number', ['staffNumber'], { unique: true })
export class Cadre {
  @IdColumn() id!: string;
  @CodeColumn(32) staffNumber!: string;
  @RefColumn() personId!: string;
  @CodeColumn(6) countyCode!: string;
  @TextColumn(40) name!: string;
  /** What the person is, in words: 县发改局科员, 西里村会计 … */
  @TextColumn(60) title!: string;
  @FlagColumn() enabled!: boolean;
}
