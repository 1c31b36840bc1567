import { createHash } from 'node:crypto';
import { Controller, Get, Headers, HttpStatus, Param, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ServiceModuleView } from '../../../shared/contracts/service-module.js';
import { DomainError } from '../../../shared/domain-error.js';
import type { ServiceModule } from '../../../shared/service-module.js';
import { AllowedFor } from '../http/caller.js';
import { Describe } from '../http/describe.js';
import { ServiceModuleCatalogue } from './service-module-catalogue.js';

/** Short, and true of no module: the real rows are what the route answers. */
const EXAMPLE: ServiceModuleView = {
  code: 'repairs', order: 11, title: '便民维修', icon: 'repairs', summary: '家里水、电、暖、气坏了，有人来修',
  fields: [{ key: 'fault', label: '哪里坏了', kind: 'choice', required: true, example: 'water', options: [{ value: 'water', label: '水管、水龙头' }] }],
  clocks: { accept: { amount: 2, unit: 'working-hours' }, reply: { amount: 1, unit: 'working-days' }, resolve: { amount: 3, unit: 'working-days' } },
  stages: [{ code: 'reported', title: '报修', residentText: '已收到，正在派人' }],
  visibility: 'grid', fits: ['transition'], materials: [], questions: [], answerTemplates: ['师傅已上门修好，请您确认'], summaryField: 'fault',
};

interface Representation { body: string; etag: string }

/** The modules as the client draws them: forms, clocks, stages. Who is asked to deal with a request stays on the server. */
@ApiTags('service-modules')
@Controller('api/v1/service-modules')
@AllowedFor('signed-in')
export class ServiceModulesController {
  private readonly list: Representation;
  private readonly byCode: ReadonlyMap<string, Representation>;

  constructor(catalogue: ServiceModuleCatalogue) {
    const views = catalogue.all.map(viewOf);
    this.list = representationOf(views);
    this.byCode = new Map(views.map((view) => [view.code, representationOf(view)]));
  }

  @Get()
  @Describe<ServiceModuleView[]>({ summary: 'All service modules in their order; hidden ones have an entrance of their own. 304 with If-None-Match', success: { status: 200, example: [EXAMPLE] } })
  all(@Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): void {
    answer(reply, this.list, known);
  }

  @Get(':code')
  @Describe<ServiceModuleView>({ summary: 'One service module', success: { status: 200, example: EXAMPLE }, errors: ['access/not-found'] })
  one(@Param('code') code: string, @Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply): void {
    const found = this.byCode.get(code);
    if (!found) throw new DomainError('access/not-found');
    answer(reply, found, known);
  }
}

function viewOf({ routing: _routing, ...view }: ServiceModule): ServiceModuleView {
  return view;
}

function representationOf(view: unknown): Representation {
  const body = JSON.stringify(view);
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** The rows change with a release only: the client asks each time, and mostly gets an empty 304. */
function answer(reply: FastifyReply, { body, etag }: Representation, known: string | undefined): void {
  void reply.headers({ etag, 'cache-control': 'private, no-cache' });
  if (known?.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)) void reply.status(HttpStatus.NOT_MODIFIED).send();
  else void reply.type('application/json; charset=utf-8').send(body);
}
