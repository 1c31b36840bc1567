import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../../shared/contracts/page.js';
import type { BindingView } from '../../../shared/contracts/person.js';
import { AllowedFor, CurrentCadre, CurrentCaller, type CadreCaller, type Caller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { Idempotent } from '../http/idempotency.interceptor.js';
import { PageDto } from '../http/page.dto.js';
import { ClaimBindingDto } from './bindings.dto.js';
import { ClaimBindingService } from './claim-binding.service.js';
import { DecideBindingService } from './decide-binding.service.js';
import { ListBindingsService } from './list-bindings.service.js';

const WAITING: BindingView = {
  id: '01936a52-7c00-7000-8000-000000000020', personName: '李秀英', householdCode: '130629103201-0012', homeVillageName: '西里村', relation: '户主', submittedAt: '2026-11-24T01:30:00.000Z',
};

@ApiTags('identity')
@Controller('api/v1/bindings')
export class BindingsController {
  constructor(
    private readonly claimBinding: ClaimBindingService,
    private readonly listBindings: ListBindingsService,
    private readonly decideBinding: DecideBindingService,
  ) {}

  @Post()
  @Idempotent()
  @AllowedFor('signed-in')
  @Describe<{ state: 'pending' }, ClaimBindingDto>({
    summary: 'Claim to be a person of the ledger; a tied cadre confirms it. The answer is the same whatever matches',
    body: { name: '李秀英', idLastSix: '210026' },
    success: { status: 202, example: { state: 'pending' } },
    errors: ['binding/already-bound', 'rate/too-many'],
  })
  claim(@CurrentCaller() caller: Caller, @Body() claim: ClaimBindingDto): Promise<{ state: 'pending' }> {
    return this.claimBinding.execute(caller, claim);
  }

  @Get()
  @AllowedFor('cadre', 'office')
  @Describe<Page<BindingView>>({
    summary: 'The claims of households in my scope that wait for a cadre’s word',
    success: { status: 200, example: { items: [WAITING], total: 1, page: 1, pageSize: 20 } },
    errors: ['input/invalid'],
  })
  list(@CurrentCadre() caller: CadreCaller, @Query() { page, pageSize }: PageDto): Promise<Page<BindingView>> {
    return this.listBindings.execute(caller, page, pageSize);
  }

  @Post(':id/confirm')
  @AllowedFor('cadre', 'office')
  @Describe({ summary: 'Confirm a claim: the account is bound to the person', success: { status: 204 }, errors: ['access/not-found', 'binding/already-decided'] })
  confirm(@CurrentCadre() caller: CadreCaller, @Param('id') id: string): Promise<void> {
    return this.decideBinding.execute(caller, id, 'confirmed');
  }

  @Post(':id/reject')
  @AllowedFor('cadre', 'office')
  @Describe({ summary: 'Reject a claim', success: { status: 204 }, errors: ['access/not-found', 'binding/already-decided'] })
  reject(@CurrentCadre() caller: CadreCaller, @Param('id') id: string): Promise<void> {
    return this.decideBinding.execute(caller, id, 'rejected');
  }
}
