import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { Environment } from '../config/environment.js';
import { Clock } from '../time/clock.js';
import { TEMPLATE_KEYS, templateIdsFrom, type TemplateIds } from '../wechat-api/message-templates.js';
import { MessageConsent } from './message-consent.entity.js';

export const CONSENT_ANSWERS = ['accept', 'reject', 'ban'] as const;
export type ConsentAnswer = (typeof CONSENT_ANSWERS)[number];

/**
 * Counts what a person answered to WeChat's consent panel: one accept of a one-time template is one message (wechat.md,
 * "Kinds of subscription"). A rejection takes nothing away of what was given before. The count only serves to say
 * 收不到提醒; WeChat's own ledger decides.
 */
@Injectable()
export class RecordConsentsService {
  private readonly templateIds: TemplateIds;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    environment: Environment,
  ) {
    this.templateIds = templateIdsFrom(environment);
  }

  /** @param results WeChat's template id → the answer. @throws `input/invalid` for a template that is not ours */
  async execute(personId: string, results: Readonly<Record<string, ConsentAnswer>>): Promise<void> {
    const answers = Object.entries(results).map(([templateId, answer]) => {
      const template = TEMPLATE_KEYS.find((key) => this.templateIds[key] === templateId);
      if (!template) throw new DomainError('input/invalid', { fields: [{ key: 'results', code: 'field/isIn', message: '请从可选项中选择' }] });
      return { template, answer };
    });
    const accepted = answers.filter(({ answer }) => answer === 'accept').map(({ template }) => template);
    if (!accepted.length) return;
    const updatedAt = this.clock.now();
    await this.dataSource.transaction(async (manager) => {
      await manager.createQueryBuilder().insert().into(MessageConsent)
        .values(accepted.map((template) => ({ personId, template, remaining: 0, updatedAt }))).orIgnore().execute();
      await manager.createQueryBuilder().update(MessageConsent).set({ remaining: () => 'remaining + 1', updatedAt })
        .where('personId = :personId AND template IN (:...accepted)', { personId, accepted }).execute();
    });
  }
}
