import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { Household } from './household.entity.js';
import { Residence } from './residence.entity.js';

export interface MemberRow {
  personId: string; name: string; birthYear: number | null; relation: string; isHead: boolean; residenceId: string; phoneSealed: string | null;
}

/** A household with everybody in it and the places where they live now. */
export interface LoadedHousehold {
  household: Household;
  /** The head first, then the oldest. */
  members: MemberRow[];
  /** The head's first. */
  residences: Residence[];
}

const MEMBERS = `
  SELECT p.id AS personId, p.name, p.birthYear, p.phoneSealed, m.relation, m.isHead, m.residenceId
  FROM household_member m JOIN person p ON p.id = m.personId
  WHERE m.householdId = ?
  ORDER BY m.isHead DESC, p.birthYear, p.id`;

/** Reads a household in three queries. */
@Injectable()
export class LoadHouseholdService {
  /** @returns null when there is none with this id */
  async execute(manager: EntityManager, householdId: string): Promise<LoadedHousehold | null> {
    const household = await manager.findOneBy(Household, { id: householdId });
    if (!household) return null;
    const rows = await manager.query<(Omit<MemberRow, 'isHead'> & { isHead: number })[]>(MEMBERS, [householdId]);
    const residences = await manager.find(Residence, { where: { householdId, until: IsNull() }, order: { sequence: 'ASC' } });
    return { household, members: rows.map((row) => ({ ...row, isHead: Boolean(row.isHead) })), residences };
  }
}
