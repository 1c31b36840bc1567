import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../shared/contracts/page.js';
import type { PreviewView, RequestView, SubmitRequest, TicketSummary } from '../../../shared/contracts/request.js';
import { AllowedFor, CurrentResident, type ResidentCaller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { idPipe } from '../http/id.pipe.js';
import { Idempotent } from '../http/idempotency.interceptor.js';
import { RateLimited } from '../http/rate-limit.interceptor.js';
import { RequestListDto, SubmitRequestDto } from '../tickets/move.dto.js';
import { SubmitRequestService } from '../tickets/submit-request.service.js';
import { FILING, REQUEST, TICKET_SUMMARY } from '../tickets/tickets.examples.js';
import { FindRequestService } from './find-request.service.js';
import { ListRequestsService } from './list-requests.service.js';
import { PreviewRequestService } from './preview-request.service.js';

const FILING_ERRORS = ['request/unknown-module', 'request/details-invalid', 'request/person-not-in-household', 'request/no-active-lead'] as const;

@ApiTags('requests')
@Controller('api/v1/requests')
@AllowedFor('resident')
export class RequestsController {
  constructor(
    private readonly submitRequest: SubmitRequestService,
    private readonly previewRequest: PreviewRequestService,
    private readonly listRequests: ListRequestsService,
    private readonly findRequest: FindRequestService,
  ) {}

  @Post()
  @Idempotent()
  @RateLimited({ name: 'filing', limit: 60, windowSeconds: 60, by: 'caller' })
  @Describe<RequestView, SubmitRequest>({
    summary: 'File a request: it has exactly one person who answers for it, and due times',
    body: FILING, success: { status: 201, example: REQUEST }, errors: [...FILING_ERRORS, 'attachment/not-yours', 'attachment/too-many'],
  })
  submit(@CurrentResident() caller: ResidentCaller, @Body() body: SubmitRequestDto): Promise<RequestView> {
    return this.submitRequest.execute(filingOf(caller, body), { personId: caller.personId, name: caller.name, cadreId: null, channel: 'miniprogram' });
  }

  @Post('preview')
  @Describe<PreviewView, SubmitRequest>({
    summary: 'Who would answer for it, why, and by when; nothing is written',
    body: FILING,
    success: { status: 200, example: { lead: REQUEST.lead, assists: [], reasons: REQUEST.reasons, acceptDueAt: REQUEST.acceptDueAt, replyDueAt: REQUEST.replyDueAt, resolveDueAt: REQUEST.resolveDueAt, similar: [] } },
    errors: [...FILING_ERRORS],
  })
  preview(@CurrentResident() caller: ResidentCaller, @Body() body: SubmitRequestDto): Promise<PreviewView> {
    return this.previewRequest.execute(filingOf(caller, body));
  }

  @Get()
  @Describe<Page<TicketSummary>>({
    summary: "The household's requests, newest first", query: { state: 'open | ended', page: 'from 1', pageSize: '1…50' },
    success: { status: 200, example: { items: [TICKET_SUMMARY], total: 1, page: 1, pageSize: 20 } },
  })
  list(@CurrentResident() caller: ResidentCaller, @Query() query: RequestListDto): Promise<Page<TicketSummary>> {
    return this.listRequests.execute(caller, query);
  }

  @Get(':id')
  @Describe<RequestView>({ summary: 'A request with its timeline and legal moves', success: { status: 200, example: REQUEST }, errors: ['access/not-found'] })
  find(@CurrentResident() caller: ResidentCaller, @Param('id', idPipe) id: string): Promise<RequestView> {
    return this.findRequest.execute(caller, id);
  }
}

function filingOf({ householdId, personId }: ResidentCaller, body: SubmitRequestDto): SubmitRequestDto & { householdId: string; personId: string } {
  return { ...body, householdId, personId: body.personId ?? personId };
}
