import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { TicketAccessService } from '../access/ticket-access.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import type { Caller } from '../http/caller.js';
import { AttachmentStorage } from './attachment-storage.js';
import { Attachment } from './attachment.entity.js';

/** Gives a file to whoever may read its ticket; until it has one, to its uploader only. */
@Injectable()
export class ReadAttachmentService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly storage: AttachmentStorage,
    private readonly cipher: FieldCipher,
    private readonly access: TicketAccessService,
  ) {}

  /** @throws `access/not-found`, whatever the reason */
  async execute(caller: Caller, id: string): Promise<{ mimeType: string; bytes: Buffer; extension: string }> {
    const attachment = await this.dataSource.manager.findOneBy(Attachment, { id });
    if (!attachment || !(await this.mayRead(caller, attachment))) throw new DomainError('access/not-found');
    const bytes = this.cipher.openBytes(await this.storage.get(attachment.id), attachment.id);
    return { mimeType: attachment.mimeType, bytes, extension: EXTENSIONS[attachment.mimeType] ?? 'bin' };
  }

  private async mayRead(caller: Caller, { ticketId, uploadedByPersonId, cadresOnly }: Attachment): Promise<boolean> {
    if (ticketId === null) return uploadedByPersonId === caller.personId;
    const as = await this.access.readerOf(caller, ticketId);
    return as === 'cadre' || (as === 'resident' && !cadresOnly);
  }
}

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg', 'application/pdf': 'pdf', 'audio/mpeg': 'mp3', 'audio/x-m4a': 'm4a', 'audio/mp4': 'm4a', 'audio/aac': 'aac',
  'audio/amr': 'amr', 'audio/wav': 'wav', 'audio/vnd.wave': 'wav',
};
