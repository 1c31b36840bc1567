import { Entity, Index } from 'typeorm';
import { CodeColumn, IdColumn, InstantColumn, OptionalRefColumn, RefColumn } from '../database/columns.js';

export type BindingState = 'pending' | 'confirmed' | 'rejected' | 'unmatched';

/**
 * A claim "I am this person" by name + last six of the ID number, which villagers know of each other: it waits for a
 * tied cadre's word (trust.md, "Identity"). An unmatched claim is kept too, so that it answers like a matched one.
 */
@Entity('binding')
@Index('ix_binding_account', ['accountId', 'createdAt'])
@Index('ix_binding_person', ['personId', 'state'])
export class Binding {
  @IdColumn() id!: string;
  @RefColumn() accountId!: string;
  @OptionalRefColumn() personId!: string | null;
  @OptionalRefColumn() householdId!: string | null;
  @CodeColumn(12) state!: BindingState;
  @InstantColumn() createdAt!: Date;
  @InstantColumn({ nullable: true }) decidedAt!: Date | null;
  @OptionalRefColumn() decidedByCadreId!: string | null;
}
