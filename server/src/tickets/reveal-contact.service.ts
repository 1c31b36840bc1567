import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RevealView } from '../../../shared/contracts/request.js';
import { DomainError } from '../../../shared/domain-error.js';
import { TicketAccessService } from '../access/ticket-access.service.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import type { CadreCaller } from '../http/caller.js';

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

  private async record({ personId }: CadreCaller, ticketId: string, field: string): Promise<void> {
    try {
      await this.audit.execute({ action: 'ticket/reveal', actorPersonId: personId, subject: { kind: 'ticket', id: ticketId }, details: { field } });
    } catch {
      throw new DomainError('reveal/not-recorded');
    }
  }
}
