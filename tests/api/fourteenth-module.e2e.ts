import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';
import type { ServiceModuleView } from '../../shared/contracts/service-module.js';
import type { RequestView } from '../../shared/contracts/request.js';
import { exampleDetails } from '../../shared/field-rules.js';
import type { Details } from '../../shared/service-module.js';
import { builtServer, startAnotherServer } from '../support/another-server.js';
import { ApiClient, expectStatus, signIn } from '../support/api-client.js';
import { ceremonies } from '../support/fourteenth-module.js';

/** The server's build with one file more, and nothing else changed. Beside the real build, so that it finds its packages. */
let folder: string;
let server: Awaited<ReturnType<typeof startAnotherServer>>;

beforeAll(async () => {
  folder = mkdtempSync(resolve(__dirname, '../../server/dist-fourteenth-'));
  cpSync(resolve(builtServer, '../..'), folder, { recursive: true });
  const source = readFileSync(resolve(__dirname, '../support/fourteenth-module.ts'), 'utf8').replaceAll('../../shared/', '../');
  const { outputText } = ts.transpileModule(source, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } });
  writeFileSync(join(folder, 'shared/service-modules/ceremonies.js'), outputText);
  server = await startAnotherServer({}, join(folder, 'server/src'));
}, 60_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

it('a fourteenth module is one new file: it is listed, checked, routed by its rows and has its clocks', async () => {
  const client = new ApiClient((await signIn('resident-xili')).token, `${server.baseUrl}/api/v1`);
  const listed = expectStatus(await client.get<ServiceModuleView[]>('/service-modules'), 200);
  expect(listed.filter(({ hidden }) => !hidden)).toHaveLength(14);
  expect((await client.post('/requests', { module: 'ceremonies', details: { event: 'wedding' } })).body.code).toBe('request/details-invalid');

  const details = exampleDetails(ceremonies);
  const wedding = expectStatus(await client.post<RequestView>('/requests', { module: 'ceremonies', details }), 201);
  expect(wedding).toMatchObject({ moduleTitle: '婚丧喜事', summary: '喜事', lead: { gridKind: 'residence' } });
  const { cars: _cars, ...funeral }: Details = { ...details, event: 'funeral' };
  const filed = expectStatus(await client.post<RequestView>('/requests', { module: 'ceremonies', details: funeral }), 201);
  expect(filed).toMatchObject({ summary: '白事', lead: { gridKind: 'home_village' } });
  expect(Date.parse(filed.acceptDueAt)).toBeLessThan(Date.parse(filed.resolveDueAt));
});

it('which the server without that file does not know', async () => {
  expect((await (await signIn('resident-xili')).post('/requests', { module: 'ceremonies', details: {} })).body.code).toBe('request/unknown-module');
});
