import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, RefColumn, TextColumn } from '../database/columns.js';

/** A part of a home village's people, with its own cadre and representative (re-celling, domain.md). */
@Entity('cell')
@Index('ux_cell_code', ['code'], { unique: true })
@Index('ix_cell_grid', ['gridId'])
export class Cell {
  @IdColumn() id!: string;
  @CodeColumn(20) code!: string;
  @RefColumn() gridId!: string;
  @TextColumn(60) name!: string;
}
