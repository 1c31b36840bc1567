import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RoleName } from '../../../shared/grids.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { insertRows } from '../database/insert-rows.js';
import { newId } from '../database/new-id.js';
import { InboxWriter, type NewInboxMessage } from '../inbox/inbox-writer.service.js';
import { Clock } from '../time/clock.js';
import type { TemplateKey, TemplateValues } from '../wechat-api/message-templates.js';
import { OutboxMessage } from './outbox-message.entity.js';

/** A message of the inbox that also goes out through WeChat. */
export interface Message<K extends TemplateKey = TemplateKey> extends NewInboxMessage {
  ticketId: string | null;
  template: K;
  values: TemplateValues<K>;
}

/** What a row of the outbox carries, sealed. */
export interface OutboxBody { page: string; values: Record<string, string> }

/** Writes messages in the transaction of what they tell: the in-app inbox, which is the truth, and the row for WeChat. */
@Injectable()
export class WriteMessageService {
  constructor(
    private readonly inbox: InboxWriter,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  async execute(manager: EntityManager, messages: readonly Message[]): Promise<void> {
    if (!messages.length) return;
    const at = this.clock.now();
    await this.inbox.write(manager, ...messages);
    await insertRows<OutboxMessage>(manager, OutboxMessage, messages.map(({ personId, role, page, ticketId, template, values }) => ({
      id: newId(), channel: 'wechat' as const, personId, template, ticketId,
      bodySealed: this.cipher.sealJson({ page: withRole(page, role), values } satisfies OutboxBody),
      state: 'pending' as const, attempts: 0, fence: 0, nextAttemptAt: at, leaseUntil: null, lastError: null, createdAt: at, settledAt: null,
    })));
  }
}

/** A message opens in its own role, whatever role was on. */
function withRole(page: string, role: RoleName): string {
  return `${page}${page.includes('?') ? '&' : '?'}role=${role}`;
}
