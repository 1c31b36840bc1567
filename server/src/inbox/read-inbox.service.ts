import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { Clock } from '../time/clock.js';
import { InboxMessage } from './inbox-message.entity.js';

/** Opening a message is reading it; when it was first read stays. */
@Injectable()
export class ReadInboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws `access/not-found` for a message that is somebody else's or does not exist. */
  async one(personId: string, id: string): Promise<void> {
    const { manager } = this.dataSource;
    if (!(await manager.existsBy(InboxMessage, { id, personId }))) throw new DomainError('access/not-found');
    await this.mark('id = :id AND personId = :personId', { id, personId });
  }

  async all(personId: string): Promise<void> {
    await this.mark('personId = :personId', { personId });
  }

  private async mark(condition: string, parameters: Record<string, string>): Promise<void> {
    await this.dataSource.manager.createQueryBuilder().update(InboxMessage).set({ readAt: this.clock.now() })
      .where(`${condition} AND readAt IS NULL`, parameters).execute();
  }
}
