import { Global, Module } from '@nestjs/common';
import { CalendarCoverageJob } from '../calendar/calendar-coverage.job.js';
import { WorkingCalendarsService } from '../calendar/working-calendars.service.js';
import { LoadRoutingCadresService } from './load-routing-cadres.service.js';
import { LoadRoutingFactsService } from './load-routing-facts.service.js';

@Global()
@Module({
  providers: [LoadRoutingCadresService, LoadRoutingFactsService, WorkingCalendarsService, CalendarCoverageJob],
  exports: [LoadRoutingFactsService, WorkingCalendarsService],
})
export class GridsModule {}
