import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { HouseholdCard, HouseholdFileView } from '../../../shared/contracts/household.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { Page } from '../../../shared/contracts/page.js';
import type { RevealView } from '../../../shared/contracts/request.js';
import { AllowedFor, CurrentCadre, type CadreCaller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { RateLimited } from '../http/rate-limit.interceptor.js';
import { FindHouseholdInScopeService } from './find-household-in-scope.service.js';
import { CARD_EXAMPLE, FILE_EXAMPLE } from './household-examples.js';
import { ListHouseholdsDto, RevealDto } from './households.dto.js';
import { ListHouseholdsService } from './list-households.service.js';
import { RevealDatumService } from './reveal-datum.service.js';
import { ShowHouseholdService } from './show-household.service.js';

@ApiTags('households')
@Controller('api/v1/households')
@AllowedFor('cadre', 'office')
export class HouseholdsController {
  constructor(
    private readonly listHouseholds: ListHouseholdsService,
    private readonly showHousehold: ShowHouseholdService,
    private readonly findInScope: FindHouseholdInScopeService,
    private readonly revealDatum: RevealDatumService,
  ) {}

  @Get()
  @Describe<Page<HouseholdCard>>({
    summary: 'The households in my scope, searched by name, initials, code or the phone’s last four',
    success: { status: 200, example: { items: [CARD_EXAMPLE], total: 1, page: 1, pageSize: 20 } },
    errors: ['input/invalid'],
  })
  list(@CurrentCadre() caller: CadreCaller, @Query() query: ListHouseholdsDto): Promise<Page<HouseholdCard>> {
    return this.listHouseholds.execute(caller, query);
  }

  @Get(':id')
  @Describe<HouseholdFileView>({ summary: 'A household of my scope', success: { status: 200, example: FILE_EXAMPLE }, errors: ['access/not-found'] })
  show(@CurrentCadre() caller: CadreCaller, @Param('id') id: string): Promise<HouseholdFileView> {
    return this.showHousehold.execute(caller, id);
  }

  @Post(':id/reveal')
  @RateLimited({ name: 'reveal', limit: 200, windowSeconds: 3_600, by: 'caller' })
  @Describe<RevealView, RevealDto>({
    summary: 'Show one personal datum of a household of my scope; it is on record before it is shown',
    body: { field: 'id-number', reason: '核对入学材料' },
    success: { status: 200, example: { field: 'phone', value: '15400005678' } },
    errors: ['access/not-found', 'reveal/reason-needed', 'reveal/not-for-guests', 'reveal/nothing-there', 'reveal/not-recorded'],
  })
  async reveal(@CurrentCadre() caller: CadreCaller, @Param('id') householdId: string, @Body() { field, personId, reason }: RevealDto): Promise<RevealView> {
    // One's own household is not one's work: its data are reached from the resident's side.
    if (householdId === caller.householdId) throw new DomainError('access/not-found');
    const { asGuest } = await this.findInScope.execute(caller, householdId, `reveal ${field}`);
    return this.revealDatum.execute({ actorPersonId: caller.personId, householdId, field, asGuest, ...(personId ? { personId } : {}), ...(reason ? { reason } : {}) });
  }
}
