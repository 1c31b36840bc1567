import { applyDecorators, Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ErrorCode } from '../../../shared/error-codes.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { AllowedFor, CurrentResident, type ResidentCaller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { idPipe } from '../http/id.pipe.js';
import { Idempotent } from '../http/idempotency.interceptor.js';
import { MoveDto, OptionalTextMoveDto, RateDto, SupplementDto, TextMoveDto } from '../tickets/move.dto.js';
import type { MoveDone } from '../tickets/moves/move.types.js';
import { rated, stillOpen } from '../tickets/moves/plain-effects.js';
import { ReopenTicketService } from '../tickets/moves/reopen-ticket.service.js';
import { SupplementTicketService } from '../tickets/moves/supplement-ticket.service.js';
import { UrgeTicketService } from '../tickets/moves/urge-ticket.service.js';
import { MOVED } from '../tickets/tickets.examples.js';
import { ResidentMovesService } from './resident-moves.service.js';

const MOVE_ERRORS: ErrorCode[] = ['access/not-found', 'ticket/stale', 'ticket/illegal-move'];

/** A move of the resident's side: `POST /api/v1/requests/:id/<move>`. */
const ResidentMoveRoute = <Body>(move: string, summary: string, body: Body, errors: ErrorCode[] = []): MethodDecorator =>
  applyDecorators(Post(`:id/${move}`), Idempotent(), Describe<MoveDone, Body>({ summary, body, success: { status: 200, example: MOVED }, errors: [...MOVE_ERRORS, ...errors] }));

@ApiTags('requests')
@Controller('api/v1/requests')
@AllowedFor('resident')
export class ResidentMovesController {
  constructor(
    private readonly moves: ResidentMovesService,
    private readonly supplementTicket: SupplementTicketService,
    private readonly urgeTicket: UrgeTicketService,
    private readonly reopenTicket: ReopenTicketService,
    private readonly cipher: FieldCipher,
  ) {}

  @ResidentMoveRoute<SupplementDto>('supplement', 'Give what was asked for 补充; the clocks go on', { text: '照片补上了' }, ['request/details-invalid', 'attachment/not-yours'])
  supplement(@CurrentResident() caller: ResidentCaller, @Param('id', idPipe) id: string, @Body() body: SupplementDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'supplement', body, (context) => this.supplementTicket.effect(context, body));
  }

  @ResidentMoveRoute<OptionalTextMoveDto>('urge', 'Urge 催办: the lead and one rank above hear of it, once per working day', { text: '屋里还在漏' }, ['ticket/urged-today'])
  urge(@CurrentResident() caller: ResidentCaller, @Param('id', idPipe) id: string, @Body() body: OptionalTextMoveDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'urge', body, (context) => this.urgeTicket.effect(context, body.text));
  }

  @ResidentMoveRoute<MoveDto>('confirm', 'Confirm that it is done 确认办好了', { version: 3 })
  confirm(@CurrentResident() caller: ResidentCaller, @Param('id', idPipe) id: string, @Body() body: MoveDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'confirm', body);
  }

  @ResidentMoveRoute<TextMoveDto>('still-open', 'It is not solved yet 还没解决', { text: '下雨又漏了' }, ['attachment/not-yours'])
  stillOpen(@CurrentResident() caller: ResidentCaller, @Param('id', idPipe) id: string, @Body() body: TextMoveDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'still-open', body, () => stillOpen(body.text));
  }

  @ResidentMoveRoute<OptionalTextMoveDto>('withdraw', 'Withdraw the request 撤回', { text: '自己修好了' })
  withdraw(@CurrentResident() caller: ResidentCaller, @Param('id', idPipe) id: string, @Body() body: OptionalTextMoveDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'withdraw', body, () => ({ text: body.text ?? '' }));
  }

  @ResidentMoveRoute<TextMoveDto>('reopen', 'Open an ended request again within 15 days 重新打开; it is routed anew', { text: '又漏了' }, ['ticket/reopen-too-late', 'request/no-active-lead', 'attachment/not-yours'])
  reopen(@CurrentResident() caller: ResidentCaller, @Param('id', idPipe) id: string, @Body() body: TextMoveDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'reopen', body, (context) => this.reopenTicket.effect(context, body.text));
  }

  @ResidentMoveRoute<RateDto>('rate', 'Rate on five levels 评价, once', { level: 5, text: '修得很快' }, ['ticket/already-rated'])
  rate(@CurrentResident() caller: ResidentCaller, @Param('id', idPipe) id: string, @Body() body: RateDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'rate', body, () => rated(body.level, body.text, this.cipher));
  }
}
