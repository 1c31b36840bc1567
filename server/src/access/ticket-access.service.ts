import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import type { CadreCaller, Caller, ResidentCaller } from '../http/caller.js';
import { anyOf, ticketBranches } from './cadre-scope.js';
import { CadreScopeService } from './cadre-scope.service.js';

export type CadreStanding = 'lead' | 'assist' | 'viewer';

/**
 * Who may read a ticket. A resident: what their household filed, of `case` tickets only those they filed or that are
 * about them. A cadre: what they are on, and in their scope whatever is not `case`; never their own household's from the
 * cadre's side. Everybody else gets the same 404 as for an id that does not exist.
 */
@Injectable()
export class TicketAccessService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly scopes: CadreScopeService,
    private readonly audit: RecordAuditService,
  ) {}

  /** @throws `access/not-found` */
  async asCadre(caller: CadreCaller, ticketId: string): Promise<CadreStanding> {
    const standing = await this.cadreStanding(caller, ticketId);
    if (standing) return standing;
    return this.deny(caller, ticketId);
  }

  /** @throws `access/not-found` */
  async asResident(caller: ResidentCaller, ticketId: string): Promise<void> {
    if (!(await this.isResidents(caller, ticketId))) await this.deny(caller, ticketId);
  }

  /** As whom the caller may read the ticket; null = not at all. Nothing is audited. */
  async readerOf(caller: Caller, ticketId: string): Promise<'resident' | 'cadre' | null> {
    if (caller.personId && caller.householdId && (await this.isResidents(caller as ResidentCaller, ticketId))) return 'resident';
    if (caller.personId && caller.cadreId && (await this.cadreStanding(caller as CadreCaller, ticketId))) return 'cadre';
    return null;
  }

  private async isResidents({ householdId, personId }: ResidentCaller, ticketId: string): Promise<boolean> {
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT 1 AS found FROM ticket WHERE id = ? AND householdId = ? AND (visibility = 'grid' OR filedByPersonId = ? OR personId = ?)`,
      [ticketId, householdId, personId, personId],
    );
    return rows.length > 0;
  }

  private async cadreStanding(caller: CadreCaller, ticketId: string): Promise<CadreStanding | null> {
    const [own] = await this.dataSource.query<{ role: 'lead' | 'assist' }[]>(
      `SELECT role FROM assignment WHERE ticketId = ? AND cadreId = ? AND until IS NULL ORDER BY CASE role WHEN 'lead' THEN 0 ELSE 1 END`,
      [ticketId, caller.cadreId],
    );
    if (own) return own.role;
    const scope = anyOf(ticketBranches(await this.scopes.of(caller)));
    const rows = await this.dataSource.query<unknown[]>(
      `SELECT 1 AS found FROM ticket t WHERE t.id = ? AND t.visibility = 'grid' AND t.householdId <> ? AND ${scope.sql}`,
      [ticketId, caller.householdId ?? '', ...scope.parameters],
    );
    return rows.length > 0 ? 'viewer' : null;
  }

  /** On record only if there is something to be denied; the answer is the same. */
  private async deny(caller: Caller, ticketId: string): Promise<never> {
    const exists = await this.dataSource.query<unknown[]>('SELECT 1 AS found FROM ticket WHERE id = ?', [ticketId]);
    if (exists.length) await this.audit.execute({ action: 'ticket/denied', actorPersonId: caller.personId, subject: { kind: 'ticket', id: ticketId } });
    throw new DomainError('access/not-found');
  }
}
