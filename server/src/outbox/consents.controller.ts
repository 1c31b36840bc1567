import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AllowedFor, CurrentCaller, type Caller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { ConsentsDto } from './consents.dto.js';
import { RecordConsentsService } from './record-consents.service.js';

@ApiTags('me')
@Controller('api/v1/me/consents')
@AllowedFor('resident', 'cadre', 'office')
export class ConsentsController {
  constructor(private readonly recordConsents: RecordConsentsService) {}

  @Post()
  @Describe<undefined, ConsentsDto>({
    summary: 'Count what I answered to WeChat’s message consent panel',
    body: { results: { 'sim-ticket-progress': 'accept' } },
    success: { status: 204 },
  })
  record(@CurrentCaller() { personId }: Caller, @Body() { results }: ConsentsDto): Promise<void> {
    return this.recordConsents.execute(personId!, results);
  }
}
