import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignInView } from '../../../shared/contracts/person.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import type { Caller } from '../http/caller.js';
import { WechatApiClient } from '../wechat-api/wechat-api.client.js';
import { Account } from './account.entity.js';
import { FindPhoneOwnerService } from './find-phone-owner.service.js';
import { SessionViewService } from './session-view.service.js';
import { wechatRefusal } from './wechat-refusal.js';

const MAINLAND = '86';

/**
 * Binds the account to the person of the ledger or the roster whose phone WeChat has verified. A number that nobody has
 * answers like any other, with `bound: false`: it tells nothing about who exists. An account that is bound stays so.
 */
@Injectable()
export class BindByPhoneService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly wechat: WechatApiClient,
    private readonly findPhoneOwner: FindPhoneOwnerService,
    private readonly sessionView: SessionViewService,
    private readonly audit: RecordAuditService,
  ) {}

  /** @throws `auth/code-invalid`, `auth/wechat-unavailable` */
  async execute(caller: Caller, code: string): Promise<SignInView> {
    const phone = await this.phoneOf(code);
    const personId = phone && !caller.personId ? await this.findPhoneOwner.execute(this.dataSource.manager, phone) : null;
    if (personId) await this.bind(caller.accountId, personId);
    return this.sessionView.of(caller.sessionId);
  }

  private async bind(accountId: string, personId: string): Promise<void> {
    const { affected } = await this.dataSource.manager.createQueryBuilder()
      .update(Account).set({ personId }).where('id = :accountId AND personId IS NULL', { accountId }).execute();
    if (affected) await this.audit.execute({ action: 'account/bind-by-phone', actorPersonId: personId, subject: { kind: 'account', id: accountId } });
  }

  /** The number without its country code; null for one from abroad, which is on no ledger. */
  private async phoneOf(code: string): Promise<string | null> {
    try {
      const { number, countryCode } = await this.wechat.getPhoneNumber(code);
      return countryCode === MAINLAND ? number : null;
    } catch (error) {
      throw wechatRefusal(error);
    }
  }
}
