import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { DataSource, IsNull, LessThan } from 'typeorm';
import { Clock } from '../time/clock.js';
import { AttachmentStorage } from './attachment-storage.js';
import { Attachment } from './attachment.entity.js';
import { UNSENT_HOURS } from './unsent-uploads.js';

const SLICE = 200;

/** Daily: removes the files that were uploaded more than {@link UNSENT_HOURS} hours ago and never sent with anything. */
@Injectable()
export class RemoveUnsentJob {
  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: AttachmentStorage,
    private readonly clock: Clock,
  ) {}

  @Cron('0 20 3 * * *', { timeZone: 'Asia/Shanghai' })
  async execute(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - UNSENT_HOURS * 3_600_000);
    for (;;) {
      const unsent = await this.dataSource.manager.find(Attachment, { where: { ticketId: IsNull(), createdAt: LessThan(before) }, select: { id: true }, take: SLICE });
      if (unsent.length === 0) return;
      for (const { id } of unsent) {
        // Whoever deletes the row owns the file: a request that takes it at this moment keeps both, and another process finds nothing.
        const { affected } = await this.dataSource.manager.delete(Attachment, { id, ticketId: IsNull() });
        if (affected) await this.storage.remove(id);
      }
    }
  }
}
