import { Module } from '@nestjs/common';
import { AttachmentsModule } from '../attachments/attachments.module.js';
import { HouseholdsModule } from '../households/households.module.js';
import { ApplyMoveService } from './apply-move.service.js';
import { AssessRequestService } from './assess-request.service.js';
import { AutoCloseJob } from './auto-close.job.js';
import { CadreMovesController } from './cadre-moves.controller.js';
import { CadreMovesService } from './cadre-moves.service.js';
import { FindTicketService } from './find-ticket.service.js';
import { ListReceiversService } from './list-receivers.service.js';
import { ListTicketsService } from './list-tickets.service.js';
import { LoadTicketService } from './load-ticket.service.js';
import { LogRequestService } from './log-request.service.js';
import { MakeMoveService } from './make-move.service.js';
import { ReassessTicketService } from './moves/reassess-ticket.service.js';
import { ReclassifyTicketService } from './moves/reclassify-ticket.service.js';
import { ReopenTicketService } from './moves/reopen-ticket.service.js';
import { ReturnTicketService } from './moves/return-ticket.service.js';
import { SupplementTicketService } from './moves/supplement-ticket.service.js';
import { TicketFactsService } from './moves/ticket-facts.service.js';
import { TransferTicketService } from './moves/transfer-ticket.service.js';
import { UrgeTicketService } from './moves/urge-ticket.service.js';
import { PlaceAssignmentsService } from './place-assignments.service.js';
import { RevealContactService } from './reveal-contact.service.js';
import { SubmitRequestService } from './submit-request.service.js';
import { TicketNumbersService } from './ticket-numbers.service.js';
import { TicketsController } from './tickets.controller.js';

@Module({
  imports: [AttachmentsModule, HouseholdsModule],
  controllers: [TicketsController, CadreMovesController],
  providers: [
    AssessRequestService, SubmitRequestService, LogRequestService, TicketNumbersService, PlaceAssignmentsService, TicketFactsService,
    ApplyMoveService, MakeMoveService, CadreMovesService, TransferTicketService, ReturnTicketService, ReassessTicketService, ReclassifyTicketService, SupplementTicketService, ReopenTicketService, UrgeTicketService,
    ListTicketsService, FindTicketService, LoadTicketService, ListReceiversService, RevealContactService, AutoCloseJob,
  ],
  exports: [AssessRequestService, SubmitRequestService, MakeMoveService, LoadTicketService, SupplementTicketService, UrgeTicketService, ReopenTicketService],
})
export class TicketsModule {}
