import { Module } from '@nestjs/common';
import { TicketsModule } from '../tickets/tickets.module.js';
import { FindRequestService } from './find-request.service.js';
import { ListRequestsService } from './list-requests.service.js';
import { PreviewRequestService } from './preview-request.service.js';
import { RequestsController } from './requests.controller.js';
import { ResidentMovesController } from './resident-moves.controller.js';
import { ResidentMovesService } from './resident-moves.service.js';

@Module({
  imports: [TicketsModule],
  controllers: [RequestsController, ResidentMovesController],
  providers: [ListRequestsService, FindRequestService, PreviewRequestService, ResidentMovesService],
})
export class RequestsModule {}
