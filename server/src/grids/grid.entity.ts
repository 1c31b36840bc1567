import { Entity, Index } from 'typeorm';
import type { GridKind } from '../../../shared/grids.js';
import { CodeColumn, FlagColumn, IdColumn, OptionalRefColumn, TextColumn } from '../database/columns.js';

/** A grid 网格: seats on rungs over an area. The parent of a village grid is its township's; the desk is a grid of the county. */
@Entity('grid')
@Index('ux_grid_code', ['code', 'kind'], { unique: true })
@Index('ix_grid_parent', ['parentId'])
@Index('ix_grid_county', ['countyCode', 'kind'])
export class Grid {
  @IdColumn() id!: string;
  /** The 12 digits of the division + 3. */
  @CodeColumn(15) code!: string;
  @CodeColumn(16) kind!: GridKind;
  @TextColumn(60) name!: string;
  @CodeColumn(12) divisionCode!: string;
  /** The county whose office keeps this grid. */
  @CodeColumn(6) countyCode!: string;
  /** The grid lies outside the office's county: its holders are guests. */
  @FlagColumn() outOfCounty!: boolean;
  @OptionalRefColumn() parentId!: string | null;
}
