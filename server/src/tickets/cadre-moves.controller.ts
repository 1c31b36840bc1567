import { applyDecorators, Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { ErrorCode } from '../../../shared/error-codes.js';
import { AllowedFor, CurrentCadre, type CadreCaller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { idPipe } from '../http/id.pipe.js';
import { Idempotent } from '../http/idempotency.interceptor.js';
import { CadreMovesService } from './cadre-moves.service.js';
import { AnswerDto, DeclineDto, MoveDto, ReclassifyDto, ReturnDto, TextMoveDto, TransferDto } from './move.dto.js';
import type { MoveDone } from './moves/move.types.js';
import { answered, declined } from './moves/plain-effects.js';
import { ReclassifyTicketService } from './moves/reclassify-ticket.service.js';
import { ReturnTicketService } from './moves/return-ticket.service.js';
import { TransferTicketService } from './moves/transfer-ticket.service.js';
import { MOVED } from './tickets.examples.js';

const MOVE_ERRORS: ErrorCode[] = ['access/not-found', 'ticket/stale', 'ticket/illegal-move', 'ticket/not-the-lead'];

/** A move of the cadre's side: `POST /api/v1/tickets/:id/<move>`. */
const CadreMoveRoute = <Body>(move: string, summary: string, body: Body, errors: ErrorCode[] = []): MethodDecorator =>
  applyDecorators(Post(`:id/${move}`), Idempotent(), Describe<MoveDone, Body>({ summary, body, success: { status: 200, example: MOVED }, errors: [...MOVE_ERRORS, ...errors] }));

@ApiTags('tickets')
@Controller('api/v1/tickets')
@AllowedFor('cadre', 'office')
export class CadreMovesController {
  constructor(
    private readonly moves: CadreMovesService,
    private readonly transferTicket: TransferTicketService,
    private readonly returnTicket: ReturnTicketService,
    private readonly reclassifyTicket: ReclassifyTicketService,
  ) {}

  @CadreMoveRoute<MoveDto>('accept', 'Take the ticket up 受理', { version: 1 })
  accept(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Body() body: MoveDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'accept', body);
  }

  @CadreMoveRoute<AnswerDto>('answer', 'Answer with an outcome 答复', { outcome: 'solved', text: '已修好，请您看看行不行。' }, ['attachment/not-yours'])
  answer(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Body() body: AnswerDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'answer', body, () => answered(body.outcome, body.text));
  }

  @CadreMoveRoute<TextMoveDto>('ask-supplement', 'Ask the resident for more 请补充材料; the clocks stand still', { text: '请拍一张漏水处的照片。' })
  askSupplement(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Body() body: TextMoveDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'ask-supplement', body, () => ({ text: body.text }));
  }

  @CadreMoveRoute<TransferDto>('transfer', 'Transfer to a legal receiver 转交; effective at once', { toCadreId: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e01', reason: '该户在贵村租住' }, ['ticket/illegal-receiver'])
  transfer(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Body() body: TransferDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'transfer', body, (context) => this.transferTicket.effect(context, body));
  }

  @CadreMoveRoute<ReturnDto>('return', 'Give a transferred ticket back, once 退回', { reason: '不属于本村' }, ['ticket/already-returned', 'ticket/nothing-to-return'])
  return(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Body() body: ReturnDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'return', body, (context) => this.returnTicket.effect(context, body));
  }

  @CadreMoveRoute<ReclassifyDto>('reclassify', 'Wrong module: route anew, details kept 改类别', { module: 'rental', reason: '是租房的事' }, ['ticket/same-module', 'ticket/complaint-stays', 'request/unknown-module', 'request/details-invalid', 'request/no-active-lead'])
  reclassify(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Body() body: ReclassifyDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'reclassify', body, (context) => this.reclassifyTicket.effect(context, body));
  }

  @CadreMoveRoute<DeclineDto>('decline', 'Decline, with the reason and who is responsible instead 不予受理', { reason: '属于物业保修范围', responsible: '容东片区物业' })
  decline(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Body() body: DeclineDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'decline', body, () => declined(body.reason, body.responsible));
  }

  @CadreMoveRoute<TextMoveDto>('comment', 'A note among the cadres of the ticket 备注', { text: '已电话联系，明早上门。' })
  comment(@CurrentCadre() caller: CadreCaller, @Param('id', idPipe) id: string, @Body() body: TextMoveDto): Promise<MoveDone> {
    return this.moves.execute(caller, id, 'comment', body, () => ({ text: body.text }));
  }
}
