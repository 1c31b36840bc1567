import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RequestView } from '../../../shared/contracts/request.js';
import { DomainError } from '../../../shared/domain-error.js';
import { FindHouseholdInScopeService } from '../households/find-household-in-scope.service.js';
import { Household } from '../households/household.entity.js';
import type { CadreCaller } from '../http/caller.js';
import type { LogRequestDto } from './move.dto.js';
import { SubmitRequestService } from './submit-request.service.js';

/** Logs a call or a visit as a ticket, for a household of the cadre's own (domain.md, "Filing without the mini-program"). */
@Injectable()
export class LogRequestService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly findHousehold: FindHouseholdInScopeService,
    private readonly submit: SubmitRequestService,
  ) {}

  /** @throws `access/not-found` outside the scope; as {@link SubmitRequestService} */
  async execute(caller: CadreCaller, { householdId, channel, personId, ...filing }: LogRequestDto): Promise<RequestView> {
    await this.findHousehold.execute(caller, householdId, 'log-request');
    const about = personId ?? (await this.dataSource.manager.findOneBy(Household, { id: householdId }))?.headPersonId;
    if (!about) throw new DomainError('request/person-not-in-household');
    return this.submit.execute({ ...filing, householdId, personId: about, mayBeIncomplete: true }, { personId: caller.personId, name: caller.name, cadreId: caller.cadreId, channel });
  }
}
