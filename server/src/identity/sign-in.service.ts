import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignInView } from '../../../shared/contracts/person.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import { newId } from '../database/new-id.js';
import { Clock } from '../time/clock.js';
import { WechatApiClient } from '../wechat-api/wechat-api.client.js';
import { Account } from './account.entity.js';
import { SESSION_HOURS } from './session-token.service.js';
import { SessionViewService } from './session-view.service.js';
import { Session } from './session.entity.js';
import { wechatRefusal } from './wechat-refusal.js';

/** Signs a WeChat user in by a login code: the account is the openid that WeChat names, nothing that the client claims. */
@Injectable()
export class SignInService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly wechat: WechatApiClient,
    private readonly sessionView: SessionViewService,
    private readonly audit: RecordAuditService,
    private readonly clock: Clock,
  ) {}

  /** @throws `auth/code-invalid`, `auth/wechat-risk`, `auth/wechat-unavailable`, `auth/account-disabled`, `rate/too-many` */
  async execute(code: string): Promise<SignInView> {
    const openid = await this.openidOf(code);
    const account = await this.accountOf(openid);
    const sessionId = newId();
    const createdAt = this.clock.now();
    await this.dataSource.manager.insert(Session, {
      id: sessionId, accountId: account.id, createdAt, expiresAt: new Date(createdAt.getTime() + SESSION_HOURS * 3_600_000), revokedAt: null,
    });
    const view = await this.sessionView.of(sessionId);
    await this.audit.execute({ action: 'session/sign-in', actorPersonId: account.personId, subject: { kind: 'account', id: account.id } });
    return view;
  }

  private async openidOf(code: string): Promise<string> {
    try {
      return (await this.wechat.code2Session(code)).openid;
    } catch (error) {
      throw wechatRefusal(error);
    }
  }

  /** The account is made on first sight; of two first sign-ins at once one row remains. */
  private async accountOf(openid: string): Promise<Account> {
    const { manager } = this.dataSource;
    const known = await manager.findOneBy(Account, { openid });
    if (known) return known;
    const account = { id: newId(), openid, personId: null, disabled: false, createdAt: this.clock.now() };
    await manager.createQueryBuilder().insert().into(Account).values(account).orIgnore().execute();
    return manager.findOneByOrFail(Account, { openid });
  }
}
