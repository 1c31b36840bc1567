import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { CodeColumn, InstantColumn, JsonColumn, LookupColumn, OptionalRefColumn, TextColumn } from '../database/columns.js';

/** One link of the hash chain: `hash` = HMAC-free SHA-256 over the previous hash and this row's content. Append-only. */
@Entity('audit_event')
@Index('ix_audit_actor', ['actorPersonId', 'seq'])
@Index('ix_audit_subject', ['subjectKind', 'subjectId', 'seq'])
export class AuditEvent {
  @PrimaryColumn({ type: 'int' }) seq!: number;
  @InstantColumn() at!: Date;
  @CodeColumn(40) action!: string;
  @OptionalRefColumn() actorPersonId!: string | null;
  @CodeColumn(24, { nullable: true }) subjectKind!: string | null;
  @TextColumn(64, { nullable: true }) subjectId!: string | null;
  /** Never holds personal data: field names, reasons' ids, route names. */
  @JsonColumn() details!: Record<string, unknown>;
  @LookupColumn() previousHash!: string;
  @LookupColumn() hash!: string;
}

/** The head of the chain: one row, moved by compare-and-swap. */
@Entity('audit_head')
export class AuditHead {
  @PrimaryColumn({ type: 'int' }) id!: number;
  @Column({ type: 'int' }) seq!: number;
  @LookupColumn() hash!: string;
}
