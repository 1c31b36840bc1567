import { Global, Module } from '@nestjs/common';
import { WorkingCalendarsService } from '../calendar/working-calendars.service.js';
import { LoadRoutingCadresService } from './load-routing-cadres.service.js';
import { LoadRoutingFactsService } from './load-routing-facts.service.js';

@Global()
@Module({
  providers: [LoadRoutingCadresService, LoadRoutingFactsService, WorkingCalendarsService],
  exports: [LoadRoutingFactsService, WorkingCalendarsService],
})
export class GridsModule {}
