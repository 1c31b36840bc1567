import { Global, Module } from '@nestjs/common';
import { InboxWriter } from './inbox-writer.service.js';
import { InboxController } from './inbox.controller.js';
import { ListInboxService } from './list-inbox.service.js';
import { ReadInboxService } from './read-inbox.service.js';

@Global()
@Module({
  controllers: [InboxController],
  providers: [InboxWriter, ListInboxService, ReadInboxService],
  exports: [InboxWriter, ListInboxService],
})
export class InboxModule {}
