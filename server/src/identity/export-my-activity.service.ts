import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MyDataView } from '../../../shared/contracts/person.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { instantOf } from '../database/instant.js';

type Instant = Date | string;
type Activity = Pick<MyDataView, 'accounts' | 'claims' | 'requests' | 'attachments' | 'messages' | 'record'>;
type TimelineRow = { ticketId: string; at: Instant; move: string; actorName: string; textSealed: string | null };
type TicketRow = { id: string; number: string; module: string; state: string; submittedAt: Instant; detailsSealed: string; descriptionSealed: string | null };

/** The newest rows of the audit that concern the person. */
const RECORD_ROWS = 1_000;

const iso = (at: Instant): string => instantOf(at).toISOString();
const optionalIso = (at: Instant | null): string | null => (at === null ? null : iso(at));

/** What a person did here and what was written to them. Read past the features' entities: an export reads every table. */
@Injectable()
export class ExportMyActivityService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
  ) {}

  async of(personId: string): Promise<Activity> {
    return {
      accounts: await this.accounts(personId),
      claims: await this.claims(personId),
      requests: await this.requests(personId),
      attachments: (await this.read<{ id: string; kind: string; size: number; createdAt: Instant }>(
        'SELECT id, kind, size, createdAt FROM attachment WHERE uploadedByPersonId = ? ORDER BY createdAt, id', personId,
      )).map((row) => ({ ...row, createdAt: iso(row.createdAt) })),
      messages: (await this.read<{ title: string; text: string; at: Instant; readAt: Instant | null }>(
        'SELECT title, text, at, readAt FROM inbox_message WHERE personId = ? ORDER BY id', personId,
      )).map((row) => ({ ...row, at: iso(row.at), readAt: optionalIso(row.readAt) })),
      record: (await this.read<{ at: Instant; action: string; actorPersonId: string | null }>(
        `SELECT at, action, actorPersonId FROM (
           SELECT seq, at, action, actorPersonId FROM audit_event WHERE actorPersonId = ?
           UNION SELECT seq, at, action, actorPersonId FROM audit_event WHERE subjectKind = 'person' AND subjectId = ?
         ) e ORDER BY seq DESC LIMIT ${RECORD_ROWS}`,
        personId, personId,
      )).map(({ at, action, actorPersonId }) => ({ at: iso(at), action, byMyself: actorPersonId === personId })),
    };
  }

  private read<Row>(sql: string, ...parameters: string[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, parameters);
  }

  private async accounts(personId: string): Promise<Activity['accounts']> {
    const accounts = await this.read<{ id: string; openid: string; createdAt: Instant }>('SELECT id, openid, createdAt FROM account WHERE personId = ? ORDER BY createdAt', personId);
    const sessions = await this.read<{ accountId: string; createdAt: Instant; expiresAt: Instant }>(
      'SELECT s.accountId, s.createdAt, s.expiresAt FROM session s JOIN account a ON a.id = s.accountId WHERE a.personId = ? AND s.revokedAt IS NULL ORDER BY s.createdAt', personId,
    );
    return accounts.map(({ id, openid, createdAt }) => ({
      openid, createdAt: iso(createdAt),
      sessions: sessions.filter(({ accountId }) => accountId === id).map((session) => ({ createdAt: iso(session.createdAt), expiresAt: iso(session.expiresAt) })),
    }));
  }

  private async claims(personId: string): Promise<Activity['claims']> {
    const rows = await this.read<{ state: string; createdAt: Instant; decidedAt: Instant | null }>(
      'SELECT b.state, b.createdAt, b.decidedAt FROM binding b JOIN account a ON a.id = b.accountId WHERE a.personId = ? ORDER BY b.createdAt', personId,
    );
    return rows.map(({ state, createdAt, decidedAt }) => ({ state, submittedAt: iso(createdAt), decidedAt: optionalIso(decidedAt) }));
  }

  /** Their own, not what they logged for others as a cadre; with the lines of the timeline that a resident reads. */
  private async requests(personId: string): Promise<Activity['requests']> {
    const tickets = await this.read<TicketRow>(
      'SELECT id, number, module, state, submittedAt, detailsSealed, descriptionSealed FROM ticket WHERE personId = ? OR (filedByPersonId = ? AND filedByCadreId IS NULL) ORDER BY submittedAt, id', personId, personId,
    );
    const lines = await this.read<TimelineRow>(
      `SELECT e.ticketId, e.at, e.move, e.actorName, e.textSealed FROM timeline_entry e JOIN ticket t ON t.id = e.ticketId
       WHERE (t.personId = ? OR (t.filedByPersonId = ? AND t.filedByCadreId IS NULL)) AND e.residentReads = 1 ORDER BY e.id`, personId, personId,
    );
    return tickets.map(({ id, number, module, state, submittedAt, detailsSealed, descriptionSealed }) => ({
      number, module, state, submittedAt: iso(submittedAt), details: this.cipher.openJson<unknown>(detailsSealed), description: this.cipher.openOptional(descriptionSealed),
      timeline: lines.filter(({ ticketId }) => ticketId === id).map(({ at, move, actorName, textSealed }) => ({ at: iso(at), move, actorName, text: this.cipher.openOptional(textSealed) })),
    }));
  }
}
