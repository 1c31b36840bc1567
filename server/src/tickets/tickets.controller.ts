import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../shared/contracts/page.js';
import type { LogRequest, ReceiverView, RequestView, RevealView, TicketCard, TicketView } from '../../../shared/contracts/request.js';
import { AllowedFor, CurrentCadre, type CadreCaller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { Idempotent } from '../http/idempotency.interceptor.js';
import { RateLimited } from '../http/rate-limit.interceptor.js';
import { FindTicketService } from './find-ticket.service.js';
import { ListReceiversService } from './list-receivers.service.js';
import { ListTicketsService } from './list-tickets.service.js';
import { LogRequestService } from './log-request.service.js';
import { LogRequestDto, ReceiversDto, RevealContactDto, TicketListDto } from './move.dto.js';
import { RevealContactService } from './reveal-contact.service.js';
import { FILING, RECEIVER, REQUEST, TICKET, TICKET_CARD } from './tickets.examples.js';
import { idPipe } from '../http/id.pipe.js';

@ApiTags('tickets')
@Controller('api/v1/tickets')
@AllowedFor('cadre', 'office')
export class TicketsController {
  constructor(
    private readonly listTickets: ListTicketsService,
    private readonly findTicket: FindTicketService,
    private readonly logRequest: LogRequestService,
    private readonly listReceivers: ListReceiversService,
    private readonly revealContact: RevealContactService,
  ) {}

  @Get()
  @Describe<Page<TicketCard>>({
    summary: "A cadre's tickets: to do, done, or those of their grids",
    query: { view: 'todo | done | grid', module: 'code of a module', q: 'number, household, person or summary', page: 'from 1', pageSize: '1…50' },
    success: { status: 200, example: { items: [TICKET_CARD], total: 1, page: 1, pageSize: 20 } },
  })
  list(@CurrentCadre() caller: CadreCaller, @Query() query: TicketListDto): Promise<Page<TicketCard>> {
    return this.listTickets.execute(caller, query);
  }

  @Post()
  @Idempotent()
  @RateLimited({ name: 'filing', limit: 60, windowSeconds: 60, by: 'caller' })
  @Describe<RequestView, LogRequest>({
    summary: 'Log a call or a visit as a ticket, for a household in scope',
    body: { ...FILING, householdId: TICKET.household.id, channel: 'call' },
    success: { status: 201, example: REQUEST },
    errors: ['access/not-found', 'request/unknown-module', 'request/details-invalid', 'request/person-not-in-household', 'request/no-active-lead', 'attachment/not-yours'],
  })
  log(@CurrentCadre() caller: CadreCaller, @Body() body: LogRequestDto): Promise<RequestView> {
    return this.logRequest.execute(caller, body);
  }

  @Get(':id')
  @Describe<TicketView>({ summary: 'A ticket with its legal moves', success: { status: 200, example: TICKET }, errors: ['access/not-found'] })
  find(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string): Promise<TicketView> {
    return this.findTicket.execute(caller, id);
  }

  @Get(':id/receivers')
  @Describe<ReceiverView[]>({ summary: 'To whom the ticket may be transferred', query: { q: 'name or post' }, success: { status: 200, example: [RECEIVER] }, errors: ['access/not-found'] })
  receivers(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Query() { q }: ReceiversDto): Promise<ReceiverView[]> {
    return this.listReceivers.execute(caller, id, q);
  }

  @Post(':id/reveal')
  @RateLimited({ name: 'reveal', limit: 200, windowSeconds: 3_600, by: 'caller' })
  @Describe<RevealView, RevealContactDto>({
    summary: 'The telephone or address behind a ticket, on record before it is shown',
    body: { field: 'phone' }, success: { status: 200, example: { field: 'phone', value: '13800138000' } }, errors: ['access/not-found', 'reveal/reason-needed', 'reveal/not-for-guests', 'reveal/nothing-there', 'reveal/not-recorded'],
  })
  reveal(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Body() { field, key = '', reason = '' }: RevealContactDto): Promise<RevealView> {
    return field === 'detail' ? this.revealContact.detail(caller, id, key, reason) : this.revealContact.execute(caller, id, field);
  }
}
