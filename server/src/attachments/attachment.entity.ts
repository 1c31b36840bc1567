import { Entity, Index } from 'typeorm';
import { CodeColumn, CountColumn, FlagColumn, IdColumn, InstantColumn, LookupColumn, OptionalRefColumn, RefColumn } from '../database/columns.js';

/** An uploaded file, re-encoded, stored under its id; it belongs to its uploader until a request or a move takes it. */
@Entity('attachment')
@Index('ix_attachment_ticket', ['ticketId'])
@Index('ix_attachment_uploader', ['uploadedByPersonId', 'createdAt'])
export class Attachment {
  @IdColumn() id!: string;
  @RefColumn() uploadedByPersonId!: string;
  @OptionalRefColumn() ticketId!: string | null;
  /** The line of the timeline that carries it; null = part of the request itself. */
  @OptionalRefColumn() timelineEntryId!: string | null;
  /** A file of a comment among cadres, which the resident does not see. */
  @FlagColumn() cadresOnly!: boolean;
  @CodeColumn(8) kind!: 'photo' | 'pdf' | 'voice';
  @CodeColumn(40) mimeType!: string;
  /** Bytes as stored. */
  @CountColumn() size!: number;
  @CountColumn({ nullable: true }) width!: number | null;
  @CountColumn({ nullable: true }) height!: number | null;
  @LookupColumn() sha256!: string;
  @InstantColumn() createdAt!: Date;
}
