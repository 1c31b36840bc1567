import { Injectable, Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { newId } from '../database/new-id.js';
import type { Caller } from '../http/caller.js';
import { IdempotencyContext } from '../http/idempotency-context.js';
import { RateWindows } from '../http/rate-windows.js';
import { Clock } from '../time/clock.js';
import { Binding } from './binding.entity.js';
import { nameIdLookup } from './person-lookups.js';
import { TellTiedCadresService } from './tell-tied-cadres.service.js';

const CLAIMS_PER_DAY = { name: 'binding-claim', limit: 3, windowSeconds: 24 * 3_600, by: 'caller' } as const;

/**
 * Takes a claim "I am this person" by name and the last six of the ID number. Villagers know these of each other, so it
 * never binds by itself. Whether it matched anybody shows nowhere: not in the answer, nor in how long it takes, since the
 * cadres are told after the answer has gone out (they find the claim in their list anyway).
 */
@Injectable()
export class ClaimBindingService {
  private readonly logger = new Logger('Binding');

  constructor(
    private readonly dataSource: DataSource,
    private readonly idempotency: IdempotencyContext,
    private readonly rateWindows: RateWindows,
    private readonly tellTiedCadres: TellTiedCadresService,
    private readonly audit: RecordAuditService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws `binding/already-bound`, `rate/too-many` */
  async execute({ accountId, personId: boundTo }: Caller, claim: { name: string; idLastSix: string }): Promise<{ state: 'pending' }> {
    if (boundTo) throw new DomainError('binding/already-bound');
    const retryAfterSeconds = await this.rateWindows.count(CLAIMS_PER_DAY, accountId);
    if (retryAfterSeconds) throw new DomainError('rate/too-many', { retryAfterSeconds });
    const { personId, householdId } = await this.match(claim);
    const id = newId();
    const answer = await this.idempotency.transaction(async (manager) => {
      await manager.insert(Binding, {
        id, accountId, personId, householdId, state: personId ? 'pending' : 'unmatched', createdAt: this.clock.now(), decidedAt: null, decidedByCadreId: null,
      });
      return { state: 'pending' as const };
    });
    await this.audit.execute({ action: 'binding/claim', actorPersonId: null, subject: { kind: 'binding', id } });
    setImmediate(() => void this.tell(id));
    return answer;
  }

  /**
   * The member of a household who is meant; of two with the same name and digits nobody. Never a cadre: what a cadre may
   * see is worth more than what villagers know of each other, so that only their verified phone opens it.
   */
  private async match({ name, idLastSix }: { name: string; idLastSix: string }): Promise<{ personId: string | null; householdId: string | null }> {
    const rows = await this.dataSource.query<{ personId: string; householdId: string }[]>(
      'SELECT p.id AS personId, m.householdId FROM person p JOIN household_member m ON m.personId = p.id WHERE p.nameIdLookup = ? AND NOT EXISTS (SELECT 1 FROM cadre c WHERE c.personId = p.id)',
      [nameIdLookup(this.cipher, name, idLastSix)],
    );
    return rows.length === 1 ? rows[0]! : { personId: null, householdId: null };
  }

  private async tell(bindingId: string): Promise<void> {
    try {
      await this.tellTiedCadres.execute(bindingId);
    } catch (error) {
      this.logger.warn(`The cadres were not told of a claim: ${error instanceof Error ? error.name : 'unknown'}`);
    }
  }
}
