import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityManager } from 'typeorm';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { newId } from '../database/new-id.js';
import { Account } from '../identity/account.entity.js';
import { FindPhoneOwnerService } from '../identity/find-phone-owner.service.js';

/** A persona of the demo county, who stays unbound with `unbound` in the id: to try binding with. */
export interface BoundPersona { id: string; phone: string }

/**
 * Gives the personas of the demo county the accounts that they would have, had each signed in and bound by phone before:
 * whoever then logs one in has its roles at once. It goes by the ledger alone, so that a persona whose phone is on no
 * ledger stays unbound; an account that exists is left as it is. For the demo county only.
 * @param appid the installation's own: WeChat's openids differ per appid
 * @returns how many accounts were made
 */
export async function bindPersonas(
  manager: EntityManager,
  { cipher, appid, personas, now }: { cipher: FieldCipher; appid: string; personas: readonly BoundPersona[]; now: Date },
): Promise<number> {
  const findPhoneOwner = new FindPhoneOwnerService(cipher);
  let made = 0;
  for (const { id, phone } of personas) {
    if (/\bunbound\b/.test(id) || !phone) continue;
    const openid = personaOpenid(appid, id);
    const personId = await findPhoneOwner.execute(manager, phone);
    if (!personId || (await manager.existsBy(Account, { openid }))) continue;
    await manager.insert(Account, { id: newId(), openid, personId, disabled: false, createdAt: now });
    made++;
  }
  return made;
}

/** The personas that lie beside a demo county's ledger; none where there is no such file. */
export function personasIn(folder: string): BoundPersona[] {
  const file = join(folder, 'personas.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BoundPersona[]) : [];
}

/** The simulator's openid of a persona. It shares no code with us; tests/contract/persona-openid.spec.ts holds both to it. */
export function personaOpenid(appid: string, personaId: string): string {
  return `o${createHash('sha256').update(`${appid}:${personaId}`).digest('base64url').slice(0, 27)}`;
}
