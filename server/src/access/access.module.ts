import { Global, Module } from '@nestjs/common';
import { CadreScopeService } from './cadre-scope.service.js';
import { TicketAccessService } from './ticket-access.service.js';

@Global()
@Module({ providers: [CadreScopeService, TicketAccessService], exports: [CadreScopeService, TicketAccessService] })
export class AccessModule {}
