import { Entity } from 'typeorm';
import { PrimaryColumn } from 'typeorm';
import { CountColumn, InstantColumn } from '../database/columns.js';

/** One-time subscribe-message consents left, per person and template, as we count them. */
@Entity('message_consent')
export class MessageConsent {
  @PrimaryColumn({ type: 'varchar', length: 36 }) personId!: string;
  @PrimaryColumn({ type: 'varchar', length: 40 }) template!: string;
  @CountColumn() remaining!: number;
  @InstantColumn() updatedAt!: Date;
}
