import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { Attachment } from './attachment.entity.js';

/** Per request and per move. */
export const MAX_ATTACHMENTS = 9;

export interface AttachToTicket {
  ids: readonly string[];
  uploaderPersonId: string;
  ticketId: string;
  /** The line that carries them; null = part of the request itself. */
  timelineEntryId: string | null;
  /** Files of a comment among cadres: the resident never gets them. */
  cadresOnly: boolean;
}

/** Gives uploaded files to a ticket, within the transaction that files it or moves it. */
@Injectable()
export class AttachToTicketService {
  /**
   * @returns the attachments as they are now, in the order of their upload; none for no ids
   * @throws `attachment/too-many`; `attachment/not-yours` when one does not exist, is another's, or belongs to a ticket already
   */
  async execute(manager: EntityManager, { ids, uploaderPersonId, ticketId, timelineEntryId, cadresOnly }: AttachToTicket): Promise<Attachment[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return [];
    if (wanted.length > MAX_ATTACHMENTS) throw new DomainError('attachment/too-many');
    // One conditional statement decides: of two requests that name the same file only one gets it.
    const { affected } = await manager.update(Attachment, { id: In(wanted), uploadedByPersonId: uploaderPersonId, ticketId: IsNull() }, { ticketId, timelineEntryId, cadresOnly });
    if (affected !== wanted.length) throw new DomainError('attachment/not-yours');
    return manager.find(Attachment, { where: { id: In(wanted) }, order: { id: 'ASC' } });
  }
}
