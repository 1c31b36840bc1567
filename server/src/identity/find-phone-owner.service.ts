import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FieldCipher } from '../crypto/field-cipher.js';
import { phoneLookup } from './person-lookups.js';
import { phoneOwner } from './phone-owner.policy.js';

interface CandidateRow { personId: string; enabled: number | null; isHead: number | null; householdId: string | null }

const SQL = `
  SELECT p.id AS personId, c.enabled, m.isHead, m.householdId
  FROM person p
  LEFT JOIN cadre c ON c.personId = p.id
  LEFT JOIN household_member m ON m.personId = p.id
  WHERE p.phoneLookup = ?`;

/** Finds the person of the ledger to whom a verified phone belongs. */
@Injectable()
export class FindPhoneOwnerService {
  constructor(private readonly cipher: FieldCipher) {}

  /** @returns the person's id; null when it is nobody's, or more than one's. */
  async execute(manager: EntityManager, phone: string): Promise<string | null> {
    const rows = await manager.query<CandidateRow[]>(SQL, [phoneLookup(this.cipher, phone)]);
    return phoneOwner(rows.map((row) => ({
      personId: row.personId, isEnabledCadre: Boolean(row.enabled), isHead: Boolean(row.isHead), isMember: row.householdId !== null,
    })));
  }
}
