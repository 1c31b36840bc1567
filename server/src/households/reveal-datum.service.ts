import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RevealField, RevealView } from '../../../shared/contracts/request.js';
import { DomainError } from '../../../shared/domain-error.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';

export interface Reveal {
  actorPersonId: string;
  householdId: string;
  field: RevealField;
  /** Whose phone or ID number, of this household; default: the head's. */
  personId?: string;
  /** Typed by the cadre; the ID number and the bank account are not shown without one. */
  reason?: string;
  /** The ticket because of which it is looked at. */
  ticketId?: string;
  /** The caller is the guest of an out-of-county grid. */
  asGuest: boolean;
}

interface Sealed { sealed: string | null; subjectId: string }

const NEEDS_REASON: readonly RevealField[] = ['id-number', 'bank-account'];
const REASON_MIN = 4;

/**
 * Shows one personal datum of a household. Whoever calls has made sure that the cadre may see the household (or the
 * ticket). It is on record before it is shown; what can't be recorded is not shown (trust.md, "Audit").
 */
@Injectable()
export class RevealDatumService {
  private readonly logger = new Logger('Reveal');

  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly audit: RecordAuditService,
  ) {}

  /** @throws `reveal/reason-needed`, `reveal/not-for-guests`, `reveal/nothing-there`, `reveal/not-recorded`, `access/not-found` */
  async execute(reveal: Reveal): Promise<RevealView> {
    const { field, asGuest } = reveal;
    const reason = reveal.reason?.trim() ?? '';
    if (NEEDS_REASON.includes(field)) {
      if (asGuest) throw new DomainError('reveal/not-for-guests');
      if ([...reason].length < REASON_MIN) throw new DomainError('reveal/reason-needed');
    }
    const { sealed, subjectId } = await this.find(reveal);
    if (sealed === null) throw new DomainError('reveal/nothing-there');
    await this.record(reveal, subjectId, reason);
    return { field, value: this.cipher.open(sealed) };
  }

  private async find({ householdId, personId, field }: Reveal): Promise<Sealed> {
    if (field === 'bank-account') return this.one('SELECT bankAccountSealed AS sealed, id AS subjectId FROM household WHERE id = ?', [householdId]);
    const whose = personId ? ['m.personId = ?', personId] : ['m.isHead = ?', 1];
    const column = { phone: 'p.phoneSealed', 'id-number': 'p.idNumberSealed', address: 'r.addressSealed' }[field];
    return this.one(
      `SELECT ${column} AS sealed, m.personId AS subjectId
       FROM household_member m JOIN person p ON p.id = m.personId JOIN residence r ON r.id = m.residenceId
       WHERE m.householdId = ? AND ${whose[0]}`,
      [householdId, whose[1]!],
    );
  }

  private async one(sql: string, parameters: (string | number)[]): Promise<Sealed> {
    const [row] = await this.dataSource.query<Sealed[]>(sql, parameters);
    if (!row) throw new DomainError('access/not-found');
    return row;
  }

  private async record({ actorPersonId, householdId, field, ticketId }: Reveal, subjectId: string, reason: string): Promise<void> {
    const kind = field === 'bank-account' ? 'household' : 'person';
    // A typed reason may name people: the chain, which nobody can ever delete from, holds it sealed.
    const why: Record<string, string> = reason ? { reasonSealed: this.cipher.seal(reason) } : { reason: ticketId ? 'ticket' : 'household' };
    try {
      await this.audit.execute({
        action: 'household/reveal', actorPersonId, subject: { kind, id: subjectId },
        details: { field, householdId, ...(ticketId ? { ticketId } : {}), ...why },
      });
    } catch (error) {
      this.logger.error(`A reveal could not be recorded and was refused: ${error instanceof Error ? error.name : 'unknown'}`);
      throw new DomainError('reveal/not-recorded');
    }
  }
}
