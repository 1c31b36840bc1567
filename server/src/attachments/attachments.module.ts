import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { AttachToTicketService } from './attach-to-ticket.service.js';
import { AttachmentStorage } from './attachment-storage.js';
import { AttachmentsController } from './attachments.controller.js';
import { FolderStorage } from './folder-storage.js';
import { ReadAttachmentService } from './read-attachment.service.js';
import { RemoveUnsentJob } from './remove-unsent.job.js';
import { UploadAttachmentService } from './upload-attachment.service.js';

@Module({
  controllers: [AttachmentsController],
  providers: [
    { provide: AttachmentStorage, inject: [Environment], useFactory: ({ dataDir }: Environment) => new FolderStorage(join(dataDir, 'attachments')) },
    UploadAttachmentService, ReadAttachmentService, AttachToTicketService, RemoveUnsentJob,
  ],
  exports: [AttachToTicketService],
})
export class AttachmentsModule {}
