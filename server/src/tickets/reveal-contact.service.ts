import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RevealView } from '../../../shared/contracts/request.js';
import type { Details } from '../../../shared/service-module.js';
import { DomainError } from '../../../shared/domain-error.js';
import { TicketAccessService } from '../access/ticket-access.service.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import type { CadreCaller } from '../http/caller.js';

const REASON_MIN = 4;

interface ContactRow { ownPhone: string | null; headPhone: string | null; addressSealed: string | null }

/**
 * The telephone or the address behind a ticket, for somebody who is on it: dialling is the audited reveal, with the
 * ticket as its reason (domain.md, "Who sees what"). On record before it is shown; ID number and account never here.
 */
@Injectable()
export class RevealContactService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: TicketAccessService,
    private readonly audit: RecordAuditService,
    private readonly cipher: FieldCipher,
  ) {}

  /** @throws `access/not-found` also where nothing is known; `reveal/not-recorded` */
  async execute(caller: CadreCaller, ticketId: string, field: 'phone' | 'address'): Promise<RevealView> {
    const standing = await this.access.asCadre(caller, ticketId);
    if (standing === 'viewer') throw new DomainError('access/not-found');
    const [row] = await this.dataSource.query<ContactRow[]>(
      `SELECT p.phoneSealed AS ownPhone, hp.phoneSealed AS headPhone, r.addressSealed
       FROM ticket t JOIN person p ON p.id = t.personId JOIN household h ON h.id = t.householdId
       LEFT JOIN person hp ON hp.id = h.headPersonId LEFT JOIN residence r ON r.id = t.residenceId
       WHERE t.id = ?`,
      [ticketId],
    );
    const sealed = field === 'phone' ? (row?.ownPhone ?? row?.headPhone) : row?.addressSealed;
    if (!sealed) throw new DomainError('access/not-found');
    await this.record(caller, ticketId, field);
    return { field, value: this.cipher.open(sealed) };
  }

  /**
   * A masked answer in full. Never for guests of an out-of-county grid.
   * @throws `reveal/reason-needed`, `reveal/not-for-guests`, `reveal/nothing-there`, and as {@link execute}
   */
  async detail(caller: CadreCaller, ticketId: string, key: string, reason: string): Promise<RevealView> {
    const standing = await this.access.asCadre(caller, ticketId);
    if (standing === 'viewer') throw new DomainError('access/not-found');
    if ([...reason].length < REASON_MIN) throw new DomainError('reveal/reason-needed');
    const [row] = await this.dataSource.query<{ detailsSealed: string; outOfCounty: number | null }[]>(
      `SELECT t.detailsSealed, g.outOfCounty FROM ticket t JOIN assignment a ON a.ticketId = t.id AND a.until IS NULL
       LEFT JOIN grid g ON g.id = a.gridId WHERE t.id = ? AND a.cadreId = ?`,
      [ticketId, caller.cadreId],
    );
    if (!row || row.outOfCounty) throw new DomainError('reveal/not-for-guests');
    const value = this.cipher.openJson<Details>(row.detailsSealed)[key];
    if (typeof value !== 'string') throw new DomainError('reveal/nothing-there');
    // The reason is free text and may name people: sealed, like all of it.
    await this.record(caller, ticketId, `detail ${key}`, this.cipher.seal(reason));
    return { field: 'detail', value };
  }

  private async record({ personId }: CadreCaller, ticketId: string, field: string, reasonSealed?: string): Promise<void> {
    try {
      await this.audit.execute({ action: 'ticket/reveal', actorPersonId: personId, subject: { kind: 'ticket', id: ticketId }, details: { field, ...(reasonSealed ? { reasonSealed } : {}) } });
    } catch {
      throw new DomainError('reveal/not-recorded');
    }
  }
}
