import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { CadreScopeService } from '../access/cadre-scope.service.js';
import { anyOf, householdBranches, type CadreScope } from '../access/cadre-scope.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import type { CadreCaller } from '../http/caller.js';
import { withoutGuestSeats } from './household-scope.js';

export interface HouseholdInScope {
  scope: CadreScope;
  /** The caller sees the household through an out-of-county grid alone. */
  asGuest: boolean;
}

/** Lets a cadre at a household of their scope. Any other one looks as if it did not exist, and the attempt is on record. */
@Injectable()
export class FindHouseholdInScopeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cadreScope: CadreScopeService,
    private readonly audit: RecordAuditService,
  ) {}

  /** @param what the use case, for the audit. @throws `access/not-found` */
  async execute(caller: CadreCaller, householdId: string, what: string): Promise<HouseholdInScope> {
    const scope = await this.cadreScope.of(caller);
    if (!(await this.contains(scope, householdId))) {
      await this.recordDenial(caller, householdId, what);
      throw new DomainError('access/not-found');
    }
    const guestSeats = scope.seats.some(({ outOfCounty }) => outOfCounty);
    return { scope, asGuest: guestSeats && !(await this.contains(withoutGuestSeats(scope), householdId)) };
  }

  private async contains(scope: CadreScope, householdId: string): Promise<boolean> {
    const { sql, parameters } = anyOf(householdBranches(scope));
    const rows = await this.dataSource.query<unknown[]>(`SELECT 1 FROM household h WHERE h.id = ? AND ${sql}`, [householdId, ...parameters]);
    return rows.length > 0;
  }

  /** An id of nothing is nobody's household: only attempts at somebody's are worth a record. */
  private async recordDenial({ personId }: CadreCaller, householdId: string, what: string): Promise<void> {
    const rows = await this.dataSource.query<unknown[]>('SELECT 1 FROM household WHERE id = ?', [householdId]);
    if (rows.length) await this.audit.execute({ action: 'household/denied', actorPersonId: personId, subject: { kind: 'household', id: householdId }, details: { what } });
  }
}
