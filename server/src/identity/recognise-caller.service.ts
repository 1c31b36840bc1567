import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import type { RoleName } from '../../../shared/grids.js';
import { instantOf } from '../database/instant.js';
import type { Caller } from '../http/caller.js';
import { Clock } from '../time/clock.js';
import { SessionTokenService } from './session-token.service.js';

interface CallerRow {
  accountId: string; personId: string | null; disabled: number; expiresAt: Date | string; revokedAt: Date | string | null;
  name: string | null; householdId: string | null; cadreId: string | null; cadreEnabled: number | null; deskCounty: string | null;
}

/** One read: a row per desk seat that the caller holds, at least one. Plain SQL, since it runs before every call. */
const SQL = `
  SELECT s.accountId, s.expiresAt, s.revokedAt, a.disabled, a.personId, p.name, m.householdId,
         c.id AS cadreId, c.enabled AS cadreEnabled, g.countyCode AS deskCounty
  FROM session s
  JOIN account a ON a.id = s.accountId
  LEFT JOIN person p ON p.id = a.personId
  LEFT JOIN household_member m ON m.personId = a.personId
  LEFT JOIN cadre c ON c.personId = a.personId
  LEFT JOIN seat d ON d.holderCadreId = c.id
  LEFT JOIN grid g ON g.id = d.gridId AND g.kind = 'desk'
  WHERE s.id = ?`;

/** Turns a bearer token into the caller, from the database as it is now. */
@Injectable()
export class RecogniseCallerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: SessionTokenService,
    private readonly clock: Clock,
  ) {}

  /** @throws `auth/not-signed-in`, `auth/account-disabled` */
  async execute(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer ([\w.-]{20,600})$/.exec(authorization ?? '')?.[1];
    if (!token) throw new DomainError('auth/not-signed-in');
    const sessionId = await this.tokens.read(token);
    const rows = await this.dataSource.query<CallerRow[]>(SQL, [sessionId]);
    const row = rows[0];
    if (!row || row.revokedAt || instantOf(row.expiresAt) <= this.clock.now()) throw new DomainError('auth/not-signed-in');
    if (row.disabled) throw new DomainError('auth/account-disabled');
    const cadreId = row.cadreEnabled ? row.cadreId : null;
    // A disabled cadre who is no resident has nothing left here; one who is keeps the resident's side.
    if (row.cadreId && !cadreId && !row.householdId) throw new DomainError('auth/account-disabled');
    const officeCounties = cadreId ? [...new Set(rows.flatMap((r) => r.deskCounty ?? []))] : [];
    return {
      sessionId, accountId: row.accountId, personId: row.personId, name: row.name ?? '', householdId: row.householdId, cadreId,
      officeCounties, roles: rolesOf(row.householdId, cadreId, officeCounties),
    };
  }
}

function rolesOf(householdId: string | null, cadreId: string | null, officeCounties: string[]): RoleName[] {
  return [
    ...(householdId ? (['resident'] as const) : []),
    ...(cadreId ? (['cadre'] as const) : []),
    ...(officeCounties.length ? (['office'] as const) : []),
  ];
}
