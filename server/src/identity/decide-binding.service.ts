import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { PAGES } from '../../../shared/page-paths.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import { FindHouseholdInScopeService } from '../households/find-household-in-scope.service.js';
import type { CadreCaller } from '../http/caller.js';
import { InboxWriter } from '../inbox/inbox-writer.service.js';
import { Clock } from '../time/clock.js';
import { Account } from './account.entity.js';
import { Binding } from './binding.entity.js';

export type BindingDecision = 'confirmed' | 'rejected';

/** A cadre's word on a claim: confirming binds the account to the person, once; of two cadres at the same time one decides. */
@Injectable()
export class DecideBindingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly findInScope: FindHouseholdInScopeService,
    private readonly inbox: InboxWriter,
    private readonly audit: RecordAuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws `access/not-found`, `binding/already-decided` */
  async execute(caller: CadreCaller, bindingId: string, decision: BindingDecision): Promise<void> {
    const binding = await this.dataSource.manager.findOneBy(Binding, { id: bindingId });
    // Nobody speaks for their own household, and nobody learns of a claim that matched no one.
    if (!binding?.householdId || binding.householdId === caller.householdId) throw new DomainError('access/not-found');
    const { asGuest } = await this.findInScope.execute(caller, binding.householdId, 'binding');
    // Guests of an out-of-county grid answer tickets; they don't say who is who.
    if (asGuest) throw new DomainError('access/not-found');
    await this.dataSource.transaction((manager) => this.decide(manager, caller, binding, decision));
    await this.audit.execute({
      action: `binding/${decision}`, actorPersonId: caller.personId, subject: { kind: 'binding', id: bindingId }, details: { personId: binding.personId, accountId: binding.accountId },
    });
  }

  private async decide(manager: EntityManager, { cadreId }: CadreCaller, { id, accountId, personId }: Binding, decision: BindingDecision): Promise<void> {
    const decided = await manager.update(Binding, { id, state: 'pending' }, { state: decision, decidedAt: this.clock.now(), decidedByCadreId: cadreId });
    if (!decided.affected || !personId) throw new DomainError('binding/already-decided');
    if (decision === 'rejected') return;
    const bound = await manager.createQueryBuilder().update(Account).set({ personId }).where('id = :accountId AND personId IS NULL', { accountId }).execute();
    // Bound to somebody meanwhile, by phone or by another claim: the decision is undone with the transaction.
    if (!bound.affected) throw new DomainError('binding/already-decided');
    await this.inbox.write(manager, {
      personId, role: 'resident', title: '绑定成功', text: '干部已核实您的身份，现在可以在手机上办事、看进展、给包联干部打电话了。', page: PAGES.residentHome,
    });
  }
}
