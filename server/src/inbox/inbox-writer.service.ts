import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RoleName } from '../../../shared/grids.js';
import { insertRows } from '../database/insert-rows.js';
import { newId } from '../database/new-id.js';
import { Clock } from '../time/clock.js';
import { InboxMessage } from './inbox-message.entity.js';

export interface NewInboxMessage {
  personId: string;
  /** The face in which it opens. */
  role: RoleName;
  /** ≤60 characters; a longer one is cut. */
  title: string;
  /** ≤200 characters; a longer one is cut. */
  text: string;
  /** The mini-program page with its query, without a leading slash. */
  page: string;
  ticketId?: string | null;
}

const TITLE_MAX = 60;
const TEXT_MAX = 200;

/** Puts messages into people's inboxes, in the transaction of what they tell. */
@Injectable()
export class InboxWriter {
  constructor(private readonly clock: Clock) {}

  async write(manager: EntityManager, ...messages: NewInboxMessage[]): Promise<void> {
    if (!messages.length) return;
    const at = this.clock.now();
    await insertRows<InboxMessage>(manager, InboxMessage, messages.map(({ personId, role, page, title, text, ticketId }) => ({
      personId, role, page, id: newId(), title: cut(title, TITLE_MAX), text: cut(text, TEXT_MAX), ticketId: ticketId ?? null, at, readAt: null,
    })));
  }
}

function cut(text: string, max: number): string {
  const characters = [...text];
  return characters.length <= max ? text : `${characters.slice(0, max - 1).join('')}…`;
}
