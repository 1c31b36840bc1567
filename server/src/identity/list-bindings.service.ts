import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Page } from '../../../shared/contracts/page.js';
import type { BindingView } from '../../../shared/contracts/person.js';
import { CadreScopeService } from '../access/cadre-scope.service.js';
import { anyOf, householdBranches } from '../access/cadre-scope.js';
import { instantOf } from '../database/instant.js';
import { placeName } from '../households/household.presenter.js';
import type { CadreCaller } from '../http/caller.js';

interface BindingRow { id: string; createdAt: Date | string; name: string; relation: string; code: string; homeVillageCode: string }

/** Claims that wait for a cadre's word, of the households in the cadre's scope; the oldest first. Never of one's own household. */
@Injectable()
export class ListBindingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cadreScope: CadreScopeService,
  ) {}

  async execute(caller: CadreCaller, page: number, pageSize: number): Promise<Page<BindingView>> {
    const scope = anyOf(householdBranches(await this.cadreScope.of(caller)));
    const from = `FROM binding b JOIN household h ON h.id = b.householdId JOIN person p ON p.id = b.personId JOIN household_member m ON m.personId = b.personId
      WHERE b.state = 'pending' AND b.householdId <> ? AND ${scope.sql}`;
    const parameters = [caller.householdId ?? '', ...scope.parameters];
    const [count] = await this.dataSource.query<{ total: number | string }[]>(`SELECT COUNT(*) AS total ${from}`, parameters);
    const rows = await this.dataSource.query<BindingRow[]>(
      `SELECT b.id, b.createdAt, p.name, m.relation, h.code, h.homeVillageCode ${from} ORDER BY b.id LIMIT ? OFFSET ?`,
      [...parameters, pageSize, (page - 1) * pageSize],
    );
    return { items: rows.map(viewOf), total: Number(count?.total ?? 0), page, pageSize };
  }
}

function viewOf({ id, createdAt, name, relation, code, homeVillageCode }: BindingRow): BindingView {
  return { id, personName: name, householdCode: code, homeVillageName: placeName(homeVillageCode), relation, submittedAt: instantOf(createdAt).toISOString() };
}
