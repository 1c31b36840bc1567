import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { MeView, MyDataView } from '../../../shared/contracts/person.js';
import { AllowedFor, CurrentCaller, type Caller } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { RateLimited } from '../http/rate-limit.interceptor.js';
import { ExportMyDataService } from './export-my-data.service.js';
import { ME_EXAMPLE, MY_DATA_EXAMPLE } from './me-examples.js';
import { ShowMeService } from './show-me.service.js';

@ApiTags('me')
@Controller('api/v1/me')
export class MeController {
  constructor(
    private readonly showMe: ShowMeService,
    private readonly exportMyData: ExportMyDataService,
  ) {}

  @Get()
  @AllowedFor('signed-in')
  @Describe<MeView>({ summary: 'Who I am: my household with its cadres, my posts, what waits for me', success: { status: 200, example: ME_EXAMPLE } })
  show(@CurrentCaller() caller: Caller): Promise<MeView> {
    return this.showMe.execute(caller);
  }

  @Get('export')
  @AllowedFor('resident', 'cadre', 'office')
  @RateLimited({ name: 'export', limit: 10, windowSeconds: 3_600, by: 'caller' })
  @Describe<MyDataView>({ summary: 'Everything that is held about me', success: { status: 200, example: MY_DATA_EXAMPLE }, errors: ['reveal/not-recorded'] })
  export(@CurrentCaller() caller: Caller): Promise<MyDataView> {
    return this.exportMyData.execute(caller);
  }
}
