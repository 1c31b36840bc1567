import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, FlagColumn, IdColumn, LookupColumn, SealedColumn, TextColumn } from '../database/columns.js';

/** A natural person on a county's ledger: a resident, a cadre, or both. */
@Entity('person')
@Index('ix_person_phone', ['phoneLookup'])
@Index('ix_person_name_id', ['nameIdLookup'])
@Index('ux_person_id_number', ['idNumberLookup'], { unique: true })
export class Person {
  @IdColumn() id!: string;
  @CodeColumn(6) countyCode!: string;
  @TextColumn(40) name!: string;
  /** Initials of the name's pinyin, lower case: zhang san → "zs". */
  @TextColumn(20) nameInitials!: string;
  @SealedColumn({ nullable: true }) phoneSealed!: string | null;
  @LookupColumn({ nullable: true }) phoneLookup!: string | null;
  @LookupColumn({ nullable: true }) phoneLastFourLookup!: string | null;
  @SealedColumn({ nullable: true }) idNumberSealed!: string | null;
  @LookupColumn({ nullable: true }) idNumberLookup!: string | null;
  /** Keyed hash of name + last six of the ID number, for binding. */
  @LookupColumn({ nullable: true }) nameIdLookup!: string | null;
  @CountColumn({ nullable: true }) birthYear!: number | null;
  /** A person of the demo county, who does not exist. */
  @FlagColumn() invented!: boolean;
}
