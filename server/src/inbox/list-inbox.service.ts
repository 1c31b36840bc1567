import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '../../../shared/contracts/page.js';
import type { InboxMessageView } from '../../../shared/contracts/person.js';
import type { Caller } from '../http/caller.js';
import { InboxMessage } from './inbox-message.entity.js';

type Reader = Pick<Caller, 'personId' | 'roles'>;

/** A person's messages, unread first, then the newest. Those of a role that the person has lost are not shown. */
@Injectable()
export class ListInboxService {
  constructor(private readonly dataSource: DataSource) {}

  async execute(reader: Reader, page: number, pageSize: number): Promise<Page<InboxMessageView>> {
    if (!reader.personId || !reader.roles.length) return { items: [], total: 0, page, pageSize };
    const [rows, total] = await this.messagesOf(reader)
      .addSelect('CASE WHEN m.readAt IS NULL THEN 0 ELSE 1 END', 'wasRead')
      .orderBy('wasRead', 'ASC').addOrderBy('m.id', 'DESC')
      .offset((page - 1) * pageSize).limit(pageSize)
      .getManyAndCount();
    return { items: rows.map(viewOf), total, page, pageSize };
  }

  async unread(reader: Reader): Promise<number> {
    if (!reader.personId || !reader.roles.length) return 0;
    return this.messagesOf(reader).andWhere('m.readAt IS NULL').getCount();
  }

  private messagesOf({ personId, roles }: Reader): ReturnType<typeof query> {
    return query(this.dataSource, personId!, roles);
  }
}

function query(dataSource: DataSource, personId: string, roles: readonly string[]) {
  return dataSource.manager.createQueryBuilder(InboxMessage, 'm')
    .where('m.personId = :personId AND m.role IN (:...roles)', { personId, roles });
}

function viewOf({ id, role, title, text, page, at, readAt, ticketId }: InboxMessage): InboxMessageView {
  return { id, role, title, text, page, at: at.toISOString(), readAt: readAt?.toISOString() ?? null, ticketId };
}
