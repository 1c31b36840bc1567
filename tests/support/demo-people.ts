import { randomInt, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { TEMPLATE, columnsOf, type TableName } from '../../server/src/ledger-import/template.js';
import type { SignInView } from '../../shared/contracts/person.js';
import { ApiClient, expectStatus } from './api-client.js';
import { codeFromSimulator } from './simulator.js';
import { stageInfo } from './stage-info.js';

const read = new Map<TableName, Record<string, string>[]>();

/** The rows of the demo county's own file, by our column names: what the office knows and the tests may compare with. */
export function ledgerRows(table: TableName): Record<string, string>[] {
  const known = read.get(table);
  if (known) return known;
  const records = parse(readFileSync(join(stageInfo().dataDir, 'demo', TEMPLATE[table].file)), { bom: true, columns: true }) as Record<string, string>[];
  const rows = records.map((record) => Object.fromEntries(columnsOf(table).map(([key, { heading }]) => [key, record[heading] ?? ''])));
  read.set(table, rows);
  return rows;
}

/** A phone number that is on no ledger. */
export const unlistedPhone = (): string => `1549${String(randomInt(10_000_000)).padStart(7, '0')}`;

/** Somebody new in the simulator, with this phone. @returns the persona's id */
export function addPersona(phone = unlistedPhone()): string {
  const file = join(stageInfo().dataDir, 'personas.json');
  const personas = JSON.parse(readFileSync(file, 'utf8')) as object[];
  const id = `test-${randomUUID()}`;
  writeFileSync(`${file}.new`, JSON.stringify([...personas, { id, name: '测试', role: 'resident', note: '测试用', phone }]));
  renameSync(`${file}.new`, file);
  return id;
}

/** Signs in by login code alone, as an account that may belong to nobody yet. */
export async function signInUnbound(personaId: string): Promise<{ client: ApiClient; view: SignInView }> {
  const view = expectStatus(await new ApiClient().post<SignInView>('/auth/wechat', { code: await codeFromSimulator(personaId, 'login-code') }), 200);
  return { client: new ApiClient(view.token), view };
}
