import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { HouseholdCard } from '../../../shared/contracts/household.js';
import type { Page } from '../../../shared/contracts/page.js';
import type { HouseholdStage } from '../../../shared/grids.js';
import { CadreScopeService } from '../access/cadre-scope.service.js';
import { anyOf, householdBranches } from '../access/cadre-scope.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import type { CadreCaller } from '../http/caller.js';
import { HouseholdCardsService, type CardRow } from './household-cards.service.js';
import { householdSearch } from './search-term.js';

export interface HouseholdQuery { q?: string; stage?: HouseholdStage; page: number; pageSize: number }

/** The households in a cadre's scope, in the order of the office's ledger. */
@Injectable()
export class ListHouseholdsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cadreScope: CadreScopeService,
    private readonly cards: HouseholdCardsService,
    private readonly cipher: FieldCipher,
  ) {}

  async execute(caller: CadreCaller, { q, stage, page, pageSize }: HouseholdQuery): Promise<Page<HouseholdCard>> {
    const scope = await this.cadreScope.of(caller);
    const conditions = [
      anyOf(householdBranches(scope)),
      householdSearch(q, this.cipher),
      stage ? { sql: 'h.stage = ?', parameters: [stage] } : null,
    ].filter((condition) => condition !== null);
    const where = conditions.map(({ sql }) => sql).join(' AND ');
    const parameters = conditions.flatMap((condition) => condition.parameters);
    const counted = await this.dataSource.query<{ total: number | string }[]>(`SELECT COUNT(*) AS total FROM household h WHERE ${where}`, parameters);
    const rows = await this.dataSource.query<CardRow[]>(
      `SELECT h.id, h.code, h.headName, h.homeVillageCode, h.memberCount, h.stage, h.elderAlone, h.cellId FROM household h
       WHERE ${where} ORDER BY h.code LIMIT ? OFFSET ?`,
      [...parameters, pageSize, (page - 1) * pageSize],
    );
    return { items: await this.cards.execute(rows, scope), total: Number(counted[0]?.total ?? 0), page, pageSize };
  }
}
