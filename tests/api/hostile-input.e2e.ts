/** Whatever comes over the wire is answered in our words, with a status that is the caller's fault, and changes nothing. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SignJWT, UnsecuredJWT } from 'jose';
import type { Page } from '../../shared/contracts/page.js';
import type { RequestView, TicketCard } from '../../shared/contracts/request.js';
import { ApiClient, expectStatus, signIn } from '../support/api-client.js';
import { withDatabase } from '../support/database.js';
import { file, leadOf, repair, requestOf } from '../support/filings.js';
import { rawRequest, sendRaw, type RawAnswer } from '../support/raw-http.js';
import { stageInfo } from '../support/stage-info.js';

const codeOf = ({ body }: RawAnswer): string => (JSON.parse(body) as { code: string }).code;
const EMOJI = '炕塌了😭👨‍👩‍👧 𠮷野家 "引号" \\反斜杠\\ <b>不粗</b>\n第二行\t完';

let resident: ApiClient;
let cadre: ApiClient;
let logBefore: number;
beforeAll(async () => {
  logBefore = readFileSync(stageInfo().serverLog).length;
  resident = await signIn('resident-xili');
  cadre = (await leadOf(await file(resident))).client;
});
const bearer = (): { Authorization: string } => ({ Authorization: `Bearer ${resident.token}` });

describe('a path', () => {
  it.each([
    ['the plain path', 'GET /api/v1/requests'],
    ['HEAD', 'HEAD /api/v1/requests'],
    ['an encoded letter', 'GET /%61pi/v1/requests'],
    ['an encoded letter in the last part', 'GET /api/v1/reques%74s'],
    ['an absolute target', 'GET http://elsewhere/api/v1/requests'],
    ['an empty query', 'GET /api/v1/requests?'],
  ])('that reaches a route is refused without a token, and works with one: %s', async (_what, line) => {
    expect((await rawRequest(line)).status).toBe(401);
    const answer = await rawRequest(line, bearer());
    expect(answer.status).toBe(200);
    expect(answer.head).toMatch(/cache-control: no-store/i);
  });

  it.each([
    'GET //api/v1/requests', 'GET /api/v1/requests/', 'GET /api/v1//requests', 'GET /API/v1/requests', 'GET /api/v1/Requests', 'GET /api/v1/requests;a=b',
    'GET /api/v1/./requests', 'GET /api/v1/me/../requests', 'GET /api/v1/%2e%2e/requests', 'GET /api/v1/requests%20', 'GET /api/v1/requests%2f',
    'GET /api\\v1\\requests', 'PUT /api/v1/requests', 'DELETE /api/v1/requests', 'OPTIONS /api/v1/requests', 'TRACE /api/v1/requests', 'GET /api/v1/requests.json',
  ])('with another spelling is no route, with or without a token: %s', async (line) => {
    for (const headers of [{}, bearer()]) {
      const answer = await rawRequest(line, headers);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain('requests');
    }
  });

  it.each([
    ['a broken escape', 'GET /api/v1/requests%', 400],
    ['bytes that are no UTF-8', 'GET /api/v1/requests/%ff%fe', 400],
    ['a null byte', 'GET /api/v1/requests%00', 400],
    ['a control character in the query', 'GET /api/v1/requests?state=open%1b', 400],
    ['an endless path', `GET /api/v1/${'a'.repeat(30_000)}`, 431],
    ['an unknown method', 'SHOUT /api/v1/requests', 400],
    ['a head of 60 kB', `GET /api/v1/requests?q=${'a'.repeat(60_000)}`, 431],
  ])('that is none is refused in our words: %s', async (_what, line, status) => {
    const answer = await rawRequest(line, bearer());
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({ code: expect.stringMatching(/^input\//) as string, message: expect.stringMatching(/[\u4e00-\u9fff]/) as string, details: {} });
  });

  it.each([
    ['no id', 'not-an-id'], ['a way out', '../../etc/passwd'], ['SQL', "' OR 1=1 --"], ['length', '0'.repeat(300)], ['zeros', '00000000-0000-0000-0000-000000000000'], ['Chinese', '啊'],
  ])('with %s for an id is answered like an id of nothing', async (_what, id) => {
    const nothing = await resident.get(`/requests/${randomUUID()}`);
    for (const path of ['requests', 'attachments']) expect(await resident.get(`/${path}/${encodeURIComponent(id)}`)).toMatchObject({ status: 404, body: nothing.body });
    for (const path of ['tickets', 'households', 'attachments']) expect(await cadre.get(`/${path}/${encodeURIComponent(id)}`)).toMatchObject({ status: 404, body: nothing.body });
  });
});

describe('a query', () => {
  it.each(['page=0', 'page=-1', 'page=1e9', 'page=9999999999', 'page=1.5', 'page=abc', 'page=', 'page[]=1', 'page=1&page=2', 'pageSize=1000', 'pageSize=0', 'view=all', 'unknown=1', 'q=a&q=b', 'q=0123456789012345678901234567890123456789X', 'view[__proto__][x]=1', 'sort=idNumber'])('is refused: %s', async (query) => {
    const { status, body } = await cadre.get(`/tickets?${query}`);
    expect([status, body.code]).toEqual([400, 'input/invalid']);
  });

  it.each(["' OR '1'='1", '%', '_', '\\', '"; DROP TABLE ticket; --', '100%', '😀', '%25%5f', "\\' OR 1=1 -- "])('searches for %j as words, whatever they would mean to a database', async (words) => {
    for (const path of [`/tickets?view=grid&q=${encodeURIComponent(words)}`, `/households?q=${encodeURIComponent(words)}`]) {
      const { status, body } = await cadre.get<Page<TicketCard>>(path);
      expect(status).toBe(200);
      expect(body.total).toBe(0);
    }
  });

  it.each(['__proto__', 'constructor', 'toString'])('with the key %s has no effect', async (key) => {
    const plain = await cadre.get('/tickets');
    const { status, body } = await cadre.get(`/tickets?${key}=1&${key}[view]=grid`);
    expect([200, 400]).toContain(status);
    if (status === 200) expect(body).toEqual(plain.body);
  });

  it('of bytes that are no UTF-8 finds nothing', async () => {
    expect((await rawRequest('GET /api/v1/tickets?q=%ff%c0', { Authorization: `Bearer ${cadre.token}` })).status).toBe(200);
  });
});

describe('a body', () => {
  const post = (body: string, headers: Record<string, string> = {}) => rawRequest('POST /api/v1/requests', { 'Content-Type': 'application/json', ...bearer(), ...headers }, body);
  const count = () => withDatabase(async (query) => Number((await query('SELECT COUNT(*) AS n FROM ticket'))[0]!['n']));
  const valid = JSON.stringify(repair());

  it.each<[string, string, number, string]>([
    ['no JSON', '{"module":', 400, 'input/malformed'],
    ['null', 'null', 400, 'input/malformed'],
    ['a list', '[]', 400, 'input/malformed'],
    ['a number', '42', 400, 'input/malformed'],
    ['nothing but spaces', '   ', 400, 'input/invalid'],
    ['a prototype', valid.replace('{', '{"__proto__":{"roles":["office"]},'), 400, 'input/malformed'],
    ['an escaped prototype', valid.replace('{', '{"\\u005f_proto__":{"roles":["office"]},'), 400, 'input/malformed'],
    ['a constructor', valid.replace('{', '{"constructor":{"prototype":{"x":1}},'), 400, 'input/malformed'],
    ['an unknown field', valid.replace('{', '{"state":"closed",'), 400, 'input/invalid'],
    ['somebody’s openid', valid.replace('{', '{"openid":"o123",'), 400, 'input/invalid'],
    ['depth', valid.replace('{', `{"x":${'['.repeat(50)}${']'.repeat(50)},`), 400, 'input/too-deep'],
    ['more depth than a stack', '['.repeat(200_000), 400, 'input/too-deep'],
    ['size', `{"module":"${'a'.repeat(300_000)}"}`, 413, 'input/too-large'],
    ['a null byte', valid.replace('"module"', '"description":"a\\u0000b","module"'), 400, 'input/malformed'],
    ['a control character', valid.replace('"module"', '"description":"a\\u001b[31mb","module"'), 400, 'input/malformed'],
    ['half a surrogate pair', valid.replace('"module"', '"description":"\\ud83d","module"'), 400, 'input/malformed'],
    ['text where an object belongs', '{"module":"repairs","details":"x"}', 400, 'input/invalid'],
    ['a list where an object belongs', '{"module":"repairs","details":[]}', 400, 'input/invalid'],
    ['an object where text belongs', '{"module":{"$ne":""},"details":{}}', 400, 'input/invalid'],
    ['a module of no file', '{"module":"../../etc/passwd","details":{}}', 400, 'request/unknown-module'],
    ['the name of a method for a module', '{"module":"toString","details":{}}', 400, 'request/unknown-module'],
    ['a thousand ids', `{"module":"repairs","details":{},"attachmentIds":${JSON.stringify(Array.from({ length: 1_000 }, () => randomUUID()))}}`, 400, 'input/invalid'],
    ['a person who is not theirs', valid.replace('{', `{"personId":"${randomUUID()}",`), 400, 'request/person-not-in-household'],
    ['an unknown detail', valid.replace('"details":{', '"details":{"note":"x",'), 400, 'request/details-invalid'],
    ['a detail of another kind', valid.replace('"fault":"roof"', '"fault":{"x":1}'), 400, 'request/details-invalid'],
    ['a number too large', valid.replace('"details":{', '"details":{"roomTemperature":1e308,'), 400, 'request/details-invalid'],
  ])('is refused, and nothing is written: %s', async (_what, body, status, code) => {
    const before = await count();
    const answer = await post(body);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    expect(await count()).toBe(before);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml', 'multipart/form-data; boundary=x', 'MULTIPART/FORM-DATA; boundary=x', 'application/jsonp', '"', ''])('of the type %j is refused', async (type) => {
    const answer = await post(valid, { 'Content-Type': type });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'input/unsupported-type']);
  });

  it('of JSON by another spelling of its type is taken', async () => {
    expect((await post(valid, { 'Content-Type': 'Application/JSON; charset=UTF-8' })).status).toBe(201);
  });

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 6\r\n'],
    ['a length and chunks', 'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n'],
    ['a length that is none', 'Content-Length: five\r\n'],
  ])('whose end is unclear is refused: %s', async (_what, lengths) => {
    const answer = await sendRaw(`POST /api/v1/requests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${lengths}\r\nhello`);
    expect(answer.status).toBe(400);
  });

  it('with emoji, rare characters, quotes and line breaks comes back to the letter', async () => {
    const filed = expectStatus(await resident.post<RequestView>('/requests', { ...repair(), description: EMOJI }), 201);
    expect((await requestOf(resident, filed.id)).description).toBe(EMOJI);
    const { client } = await leadOf(filed);
    expectStatus(await client.post(`/tickets/${filed.id}/comment`, { text: EMOJI }), 200);
    expectStatus(await resident.post(`/requests/${filed.id}/urge`, {}), 200);
    expect(expectStatus(await client.get<RequestView>(`/tickets/${filed.id}`), 200).timeline.map(({ text }) => text)).toContain(EMOJI);
  });
});

describe('a token', () => {
  const secrets = (): { TOKEN_KEY: string } => JSON.parse(readFileSync(join(stageInfo().dataDir, 'secrets.json'), 'utf8')) as { TOKEN_KEY: string };
  const ownKey = (): Buffer => Buffer.from(secrets().TOKEN_KEY, 'base64url');
  const inAnHour = (): number => Math.floor(Date.now() / 1_000) + 400 * 86_400;
  const sessionOf = (client: ApiClient): string => (JSON.parse(Buffer.from(client.token!.split('.')[1]!, 'base64url').toString()) as { jti: string }).jti;
  const signed = (alg: string, key: Buffer, jti: string, exp = inAnHour(), issuer = 'baolian') => new SignJWT().setProtectedHeader({ alg }).setIssuer(issuer).setJti(jti).setExpirationTime(exp).sign(key);
  const statusWith = async (token: string): Promise<number> => (await new ApiClient(token).get('/me')).status;

  it('is taken when it is signed with the server’s key and names a session', async () => {
    expect(await statusWith(await signed('HS256', ownKey(), sessionOf(resident)))).toBe(200);
  });

  it.each<[string, () => Promise<string> | string]>([
    ['is not signed', () => new UnsecuredJWT().setIssuer('baolian').setJti(sessionOf(resident)).setExpirationTime(inAnHour()).encode()],
    ['is signed with another key', () => signed('HS256', Buffer.alloc(32, 7), sessionOf(resident))],
    ['is signed with another algorithm', () => signed('HS512', Buffer.concat([ownKey(), ownKey()]), sessionOf(resident))],
    ['is signed with our key by another algorithm', () => signed('HS384', Buffer.concat([ownKey(), ownKey()]), sessionOf(resident))],
    ['has expired', () => signed('HS256', ownKey(), sessionOf(resident), 1_700_000_000)],
    ['comes from another issuer', () => signed('HS256', ownKey(), sessionOf(resident), inAnHour(), 'elsewhere')],
    ['names no session', () => signed('HS256', ownKey(), randomUUID())],
    ['names a session in SQL', () => signed('HS256', ownKey(), "' OR '1'='1")],
    ['was changed', () => resident.token!.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')).replace(/\.(.)/, (_, first: string) => `.${first === 'e' ? 'f' : 'e'}`)],
    ['is a word', () => 'undefined'],
    ['is endless', () => 'a'.repeat(8_000)],
  ])('is refused when it %s', async (_what, make) => {
    expect(await statusWith(await make())).toBe(401);
  });

  it('is refused once its session was revoked, at the next call', async () => {
    const guest = await signIn('resident-returned');
    expect((await guest.get('/me')).status).toBe(200);
    expectStatus(await guest.post('/auth/logout', {}), 204);
    expect((await guest.get('/me')).status).toBe(401);
  });

  it.each(['Basic cm9vdDpyb290', 'Bearer', 'bearer token', 'Token x'])('is no token as %j', async (authorization) => {
    expect((await new ApiClient().get('/me', { headers: { authorization } })).status).toBe(401);
  });
});

describe('a connection', () => {
  it('that does not finish its head is closed after 5 s', async () => {
    const started = performance.now();
    const answer = await sendRaw('GET /api/v1/requests HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    expect([0, 408]).toContain(answer.status);
    expect(performance.now() - started).toBeLessThan(12_000);
  });

  it('that does not finish its body is closed after 10 s', async () => {
    const started = performance.now();
    const answer = await sendRaw(`POST /api/v1/requests HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{"module":`);
    expect([0, 408]).toContain(answer.status);
    expect(performance.now() - started).toBeGreaterThan(9_000);
    expect(performance.now() - started).toBeLessThan(18_000);
  });
});

it('none of it was an error of the server', () => {
  const log = readFileSync(stageInfo().serverLog).subarray(logBefore).toString('utf8');
  const errors = log.split('\n').filter((line) => /"status":5\d\d/.test(line) || /"level":[56]0/.test(line));
  expect(errors).toEqual([]);
});
