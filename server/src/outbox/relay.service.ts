import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan, type DataSource as Source } from 'typeorm';
import { DataSource } from 'typeorm';
import { FieldCipher } from '../crypto/field-cipher.js';
import { Account } from '../identity/account.entity.js';
import { Clock } from '../time/clock.js';
import { TEMPLATE_KEYS, type TemplateKey, type TemplateValues } from '../wechat-api/message-templates.js';
import { WechatApiClient } from '../wechat-api/wechat-api.client.js';
import { WechatError } from '../wechat-api/wechat-error.js';
import { MessageConsent } from './message-consent.entity.js';
import { OutboxMessage, type OutboxState } from './outbox-message.entity.js';
import { afterFailure } from './retry.policy.js';
import type { OutboxBody } from './write-message.service.js';

const IDLE_MS = 400;
const BATCH = 20;
const LEASE_MS = 60_000;
const DAY_QUOTA = 'errcode 45009';

/**
 * Delivers the outbox to WeChat. It claims due rows with a lease and a fencing number, by one conditional UPDATE that is
 * the same on both databases, so that any number of relays may run. A row whose lease ran out in the middle of sending is
 * settled as `unknown` and never sent again: WeChat has no idempotency key, and the in-app inbox tells it anyway.
 */
@Injectable()
export class RelayService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Relay');
  private timer: NodeJS.Timeout | undefined;
  private stopping = false;
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly dataSource: DataSource,
    private readonly wechat: WechatApiClient,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule(IDLE_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await this.working;
  }

  private schedule(delayMs: number): void {
    if (this.stopping) return;
    this.timer = setTimeout(() => {
      this.working = this.round().then(
        (count) => this.schedule(count === BATCH ? 0 : IDLE_MS),
        (error: unknown) => {
          this.logger.warn(`A round failed: ${error instanceof Error ? error.name : 'unknown'}`);
          this.schedule(IDLE_MS * 5);
        },
      );
    }, delayMs);
  }

  /** Delivers what is due, at most a batch. @returns how many rows it handled. */
  async round(): Promise<number> {
    const now = this.clock.now();
    await this.settleAbandoned(this.dataSource, now);
    if (await this.channelRests(now)) return 0;
    const due = await this.dataSource.manager.find(OutboxMessage, {
      where: { state: 'pending', nextAttemptAt: LessThanOrEqual(now) }, order: { nextAttemptAt: 'ASC' }, take: BATCH,
    });
    if (!due.length) return 0;
    const accounts = await this.dataSource.manager.findBy(Account, { personId: In([...new Set(due.map(({ personId }) => personId))]), disabled: false });
    const openidOf = new Map(accounts.map(({ personId, openid }) => [personId, openid]));
    for (const row of due) {
      if (this.stopping) break;
      if (!(await this.claim(row))) continue;
      if ((await this.deliver({ ...row, fence: row.fence + 1 }, openidOf.get(row.personId))) === 'quota used up') break;
    }
    return due.length;
  }

  /** The day's quota is used up: nothing is sent until the row that met it is due again (wechat.md, "Retries"). */
  private channelRests(now: Date): Promise<boolean> {
    return this.dataSource.manager.existsBy(OutboxMessage, { state: 'pending', nextAttemptAt: MoreThan(now), lastError: DAY_QUOTA });
  }

  private async claim({ id, fence }: OutboxMessage): Promise<boolean> {
    const leaseUntil = new Date(this.clock.now().getTime() + LEASE_MS);
    const { affected } = await this.dataSource.manager.update(OutboxMessage, { id, state: 'pending', fence }, { state: 'sending', fence: fence + 1, leaseUntil });
    return affected === 1;
  }

  /** Rows that a killed relay had in its hands: nobody knows whether WeChat got them. */
  private async settleAbandoned({ manager }: Source, now: Date): Promise<void> {
    await manager.update(OutboxMessage, { state: 'sending', leaseUntil: LessThanOrEqual(now) }, { state: 'unknown', lastError: 'lease ran out', settledAt: now });
  }

  private async deliver(row: OutboxMessage, openid: string | undefined): Promise<'settled' | 'quota used up'> {
    const template = TEMPLATE_KEYS.find((key) => key === row.template);
    if (!openid || !template) {
      await this.settle(row, 'dead', openid ? 'no such template' : 'no WeChat account');
      return 'settled';
    }
    const { page, values } = this.cipher.openJson<OutboxBody>(row.bodySealed);
    try {
      await this.wechat.sendSubscribeMessage({ openid, template, values: values as TemplateValues<TemplateKey>, page });
      await this.settle(row, 'sent', null);
      await this.countConsent(row, -1);
    } catch (error) {
      if (!(error instanceof WechatError)) throw error;
      await this.fail(row, error);
      if (error.kind === 'pause-until-midnight') return 'quota used up';
    }
    return 'settled';
  }

  private async fail(row: OutboxMessage, error: WechatError): Promise<void> {
    const next = afterFailure({ kind: error.kind, attempts: row.attempts + 1, now: this.clock.now() });
    const reason = error.errcode === null ? (error.detail ?? 'no answer') : `errcode ${error.errcode}`;
    // Refused or used up: our count was wrong, there is nothing left (wechat.md, "Retries").
    if (error.errcode === 43101) await this.countConsent(row, 'none');
    if (next.state !== 'pending') return this.settle(row, next.state, reason);
    await this.dataSource.manager.update(OutboxMessage, { id: row.id, fence: row.fence }, {
      state: 'pending', attempts: row.attempts + 1, nextAttemptAt: next.at, leaseUntil: null, lastError: reason,
    });
  }

  private async settle(row: OutboxMessage, state: OutboxState, lastError: string | null): Promise<void> {
    await this.dataSource.manager.update(OutboxMessage, { id: row.id, fence: row.fence }, {
      state, lastError, attempts: row.attempts + 1, leaseUntil: null, settledAt: this.clock.now(),
    });
  }

  private async countConsent({ personId, template }: OutboxMessage, change: -1 | 'none'): Promise<void> {
    await this.dataSource.manager.createQueryBuilder().update(MessageConsent)
      .set({ remaining: change === 'none' ? 0 : () => 'remaining - 1', updatedAt: this.clock.now() })
      .where('personId = :personId AND template = :template AND remaining > 0', { personId, template })
      .execute();
  }
}
