/**
 * After everything else: neither the database nor the logs of the whole run hold, in the clear, an ID number, a phone, an
 * account, an address, or what residents said in confidence.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RequestView, SubmitRequest } from '../../shared/contracts/request.js';
import type { Details, ServiceModule } from '../../shared/service-module.js';
import { expectStatus, signIn, type ApiClient } from '../support/api-client.js';
import { withDatabase } from '../support/database.js';
import { exampleFiling, file, leadOf, repair } from '../support/filings.js';
import { findLeaks, ledgerSecrets, type Haystack, type Secret } from '../support/leak-finder.js';
import { stageInfo } from '../support/stage-info.js';

const MARK = '麦垛后第三口井';
const SPOKEN = `${MARK}边的事，别让邻居知道`;

/** The whole database: the very bytes of SQLite's files, or every row of every table. */
async function databaseDump(): Promise<Haystack[]> {
  const { db, dataDir } = stageInfo();
  if (db === 'sqlite') {
    return ['baolian.db', 'baolian.db-wal'].map((name) => join(dataDir, name)).filter(existsSync).map((path) => ({ name: path, bytes: readFileSync(path) }));
  }
  return withDatabase(async (query) => {
    const tables = (await query('SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()')).map(({ name }) => String(name));
    return Promise.all(tables.map(async (name) => ({ name, bytes: Buffer.from(JSON.stringify(await query(`SELECT * FROM \`${name}\``))) })));
  });
}

function logs(): Haystack[] {
  const folder = join(stageInfo().folder, 'logs');
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

/** The example of the module with something unmistakable in every sensitive field that takes words. */
async function confidentialFiling(client: ApiClient, module: ServiceModule): Promise<SubmitRequest> {
  const filing = await exampleFiling(client, module);
  const details: Details = { ...filing.details };
  for (const { key, kind, sensitive, digits, max } of module.fields) {
    if (sensitive && key in details && !digits && (kind === 'text' || kind === 'longtext')) details[key] = `${MARK}·${key}`.slice(0, max ?? 40);
  }
  return { ...filing, details, description: SPOKEN };
}

/** What the filing's sensitive fields say, as far as it could not stand somewhere by chance. */
function sensitiveAnswers(module: ServiceModule, { details }: SubmitRequest): Secret[] {
  return module.fields.filter(({ sensitive, key, options }) => sensitive && !options && key in details).flatMap(({ key }) => {
    const value = details[key];
    const text = typeof value === 'object' && 'text' in value ? value.text : value;
    return typeof text === 'string' && text.length >= 6 ? [{ what: `${module.code}.${key}`, value: text }] : [];
  });
}

describe('personal data', () => {
  const said: Secret[] = [{ what: 'words of residents and cadres', value: MARK }, { what: 'address of the suite', value: String((repair().details['address'] as { text: string }).text) }];
  let seeded: Secret[];

  beforeAll(async () => {
    seeded = ledgerSecrets(join(stageInfo().dataDir, 'demo'));
    const resident = await signIn('resident-xili');
    for (const module of expectStatus(await resident.get<ServiceModule[]>('/service-modules'), 200)) {
      const filing = await confidentialFiling(resident, module);
      expectStatus(await resident.post<RequestView>('/requests', filing), 201);
      said.push(...sensitiveAnswers(module, filing));
    }
    const request = await file(resident, { ...repair(), visibility: 'case', description: SPOKEN });
    const { client: lead } = await leadOf(request);
    expectStatus(await lead.post(`/tickets/${request.id}/comment`, { text: SPOKEN }), 200);
    expectStatus(await lead.post(`/tickets/${request.id}/accept`, {}), 200);
    expectStatus(await lead.post(`/tickets/${request.id}/reveal`, { field: 'phone' }), 200);
    expectStatus(await lead.post(`/tickets/${request.id}/answer`, { text: SPOKEN, outcome: 'solved' }), 200);
    expectStatus(await resident.post(`/requests/${request.id}/confirm`, {}), 200);
    expectStatus(await resident.post(`/requests/${request.id}/rate`, { level: 1, text: SPOKEN }), 200);
    expectStatus(await resident.get('/me/export'), 200);
    // Refused with it in the body: nothing of a refused body may reach a log.
    expect((await resident.post('/requests', { ...repair(), description: SPOKEN, unknown: SPOKEN })).status).toBe(400);
    expect((await resident.get(`/requests?state=${encodeURIComponent(SPOKEN)}`)).status).toBe(400);
    expect((await resident.get(`/${encodeURIComponent(SPOKEN)}`)).status).toBe(404);
  }, 60_000);

  it('is known to the search: each kind of it, and enough', () => {
    for (const what of ['ID number of a resident', 'phone of a resident', 'phone of a cadre', 'bank account', 'address']) expect(seeded.filter((secret) => secret.what === what).length).toBeGreaterThan(100);
    expect(said.length).toBeGreaterThan(8);
  });

  it('stands nowhere in the database', async () => {
    const dump = await databaseDump();
    expect(findLeaks([...seeded, ...said], dump)).toEqual([]);
    // The search reads what it says it reads: what is no secret is found.
    expect(findLeaks([{ what: 'a public thing', value: '容城县征迁服务保障中心' }], dump)).not.toEqual([]);
  });

  it('stands nowhere in the logs of the run', () => {
    expect(findLeaks([...seeded, ...said], logs())).toEqual([]);
    expect(findLeaks([{ what: 'a public thing', value: '/api/v1/requests/:id' }], logs())).not.toEqual([]);
  });

  it.each<[string, (value: string) => string]>([
    ['as it is', (value) => value],
    ['as JSON', (value) => JSON.stringify({ value })],
    ['in a URL', (value) => `/x?q=${encodeURIComponent(value)}`],
    ['in base64', (value) => Buffer.from(`ab${value}`).toString('base64')],
    ['in base64url', (value) => Buffer.from(`{"a":"${value}"}`).toString('base64url')],
    ['in hexadecimal', (value) => Buffer.from(value).toString('hex')],
  ])('would be found in the database if it were left there %s', async (_how, write) => {
    const planted = { what: 'planted', value: `张三丰${Date.now()}号院${Math.floor(Math.random() * 1e9)}` };
    await withDatabase(async (query) => {
      await query('INSERT INTO idempotency_record (id, bodyHash, status, responseSealed, createdAt) VALUES (?, ?, 201, ?, ?)', ['planted', 'planted', write(planted.value), '2026-11-24 00:00:00.000']);
      try {
        expect(findLeaks([planted], await databaseDump()).map(({ what }) => what)).toEqual(['planted']);
      } finally {
        await query("DELETE FROM idempotency_record WHERE id = 'planted'");
      }
    });
  });

  it('would be found in the logs if a line held it', () => {
    const [secret] = seeded;
    const line = Buffer.from(`{"level":30,"msg":"request by ${secret!.value}"}\n`);
    expect(findLeaks(seeded, logs().map(({ name, bytes }) => ({ name, bytes: Buffer.concat([bytes, line]) }))).length).toBeGreaterThan(0);
  });
});
