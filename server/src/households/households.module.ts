import { Global, Module } from '@nestjs/common';
import { FindHouseholdInScopeService } from './find-household-in-scope.service.js';
import { HouseholdCardsService } from './household-cards.service.js';
import { HouseholdTicketsService } from './household-tickets.service.js';
import { HouseholdsController } from './households.controller.js';
import { ListHouseholdsService } from './list-households.service.js';
import { LoadHouseholdService } from './load-household.service.js';
import { ResponsibleGridsService } from './responsible-grids.service.js';
import { RevealDatumService } from './reveal-datum.service.js';
import { ShowHouseholdService } from './show-household.service.js';

@Global()
@Module({
  controllers: [HouseholdsController],
  providers: [
    LoadHouseholdService, ResponsibleGridsService, FindHouseholdInScopeService, HouseholdCardsService, HouseholdTicketsService,
    ListHouseholdsService, ShowHouseholdService, RevealDatumService,
  ],
  exports: [LoadHouseholdService, ResponsibleGridsService, FindHouseholdInScopeService, RevealDatumService],
})
export class HouseholdsModule {}
