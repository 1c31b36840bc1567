import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import type { AttachmentView } from '../../../shared/contracts/request.js';
import { DomainError } from '../../../shared/domain-error.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { newId } from '../database/new-id.js';
import { Clock } from '../time/clock.js';
import { AttachmentStorage } from './attachment-storage.js';
import { Attachment } from './attachment.entity.js';
import { attachmentView } from './attachment.presenter.js';
import { readUpload } from './read-upload.js';
import { MAX_UNSENT, UNSENT_HOURS } from './unsent-uploads.js';

/** Takes an upload in: judged by its content, encoded anew, sealed, stored under an id of ours. */
@Injectable()
export class UploadAttachmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: AttachmentStorage,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws as `readUpload`, and `attachment/too-many-unsent` */
  async execute(uploadedByPersonId: string, upload: Buffer): Promise<AttachmentView> {
    await this.refuseHoarding(uploadedByPersonId);
    const { bytes, kind, mimeType, width, height } = await readUpload(upload);
    const attachment: Attachment = {
      id: newId(), uploadedByPersonId, ticketId: null, timelineEntryId: null, cadresOnly: false, kind, mimeType, size: bytes.length, width, height,
      sha256: createHash('sha256').update(bytes).digest('base64url'), createdAt: this.clock.now(),
    };
    // The row first: a crash in between leaves a row that the daily job removes, never a file that nobody knows of.
    await this.dataSource.manager.insert(Attachment, attachment);
    try {
      await this.storage.put(attachment.id, this.cipher.sealBytes(bytes, attachment.id));
    } catch (error) {
      await this.dataSource.manager.delete(Attachment, { id: attachment.id });
      throw error;
    }
    return attachmentView(attachment);
  }

  private async refuseHoarding(uploadedByPersonId: string): Promise<void> {
    const since = new Date(this.clock.now().getTime() - UNSENT_HOURS * 3_600_000);
    const unsent = await this.dataSource.manager.countBy(Attachment, { uploadedByPersonId, ticketId: IsNull(), createdAt: MoreThan(since) });
    if (unsent >= MAX_UNSENT) throw new DomainError('attachment/too-many-unsent', { retryAfterSeconds: 3_600 });
  }
}
