import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../shared/contracts/page.js';
import type { InboxMessageView } from '../../../shared/contracts/person.js';
import { AllowedFor, CurrentCaller, type Caller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { PageDto } from '../http/page.dto.js';
import { ListInboxService } from './list-inbox.service.js';
import { ReadInboxService } from './read-inbox.service.js';

const MESSAGE: InboxMessageView = {
  id: '01936a52-7c00-7000-8000-000000000001', role: 'resident', title: '您的事项有新进展', text: '便民维修：王强已受理，11月27日(周五) 17:00前办结',
  page: 'pages/request/index?id=01936a52-7c00-7000-8000-000000000002', at: '2026-11-24T03:00:00.000Z', readAt: null,
  ticketId: '01936a52-7c00-7000-8000-000000000002',
};

@ApiTags('inbox')
@Controller('api/v1/me/inbox')
@AllowedFor('resident', 'cadre', 'office')
export class InboxController {
  constructor(
    private readonly listInbox: ListInboxService,
    private readonly readInbox: ReadInboxService,
  ) {}

  @Get()
  @Describe<Page<InboxMessageView>>({
    summary: 'My messages, unread first, then the newest',
    success: { status: 200, example: { items: [MESSAGE], total: 1, page: 1, pageSize: 20 } },
    errors: ['input/invalid'],
  })
  list(@CurrentCaller() caller: Caller, @Query() { page, pageSize }: PageDto): Promise<Page<InboxMessageView>> {
    return this.listInbox.execute(caller, page, pageSize);
  }

  @Post('read-all')
  @Describe({ summary: 'All my messages are read', success: { status: 204 } })
  readAll(@CurrentCaller() { personId }: Caller): Promise<void> {
    return this.readInbox.all(personId!);
  }

  @Post(':id/read')
  @Describe({ summary: 'I have opened this message', success: { status: 204 }, errors: ['access/not-found'] })
  read(@CurrentCaller() { personId }: Caller, @Param('id') id: string): Promise<void> {
    return this.readInbox.one(personId!, id);
  }
}
