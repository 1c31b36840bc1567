import { createServer, type AddressInfo } from 'node:net';
import { inspect } from 'node:util';

import type { WechatApiClient } from '../../server/src/wechat-api/wechat-api.client.js';
import { clientFor, failure, PROGRESS } from './client-options.js';
import { startFakeWechat, WIRE_BODIES, type FakeWechat } from './fake-wechat.js';
import { APPID, SECRET } from './simulator-target.js';

// Other suites may be running on the same two cores.
jest.setTimeout(30_000);

const LOGIN = '/sns/jscode2session';
const TOKEN = '/cgi-bin/stable_token';
const PHONE = '/wxa/business/getuserphonenumber';
const SEND = '/cgi-bin/message/subscribe/send';
const MESSAGE = { openid: 'OPENID', template: 'ticket-progress', values: PROGRESS, page: 'pages/request/index?id=42' } as const;

describe('the client against bodies written by hand from the contract', () => {
  let wechat: FakeWechat;
  let client: WechatApiClient;

  beforeEach(async () => {
    wechat = await startFakeWechat();
    wechat.answers[TOKEN] = [{ body: WIRE_BODIES.token }];
    wechat.answers[SEND] = [{ body: WIRE_BODIES.sent }];
    client = clientFor(wechat.baseUrl);
  });
  afterEach(async () => {
    client.close();
    await wechat.stop();
  });

  it('asks for a session with appid, secret, code and grant in the query, and reads JSON that is labelled text/plain', async () => {
    wechat.answers[LOGIN] = [{ body: WIRE_BODIES.login, contentType: 'text/plain' }];
    expect(await client.code2Session('CODE+/=')).toEqual({ openid: 'OPENID-FROM-WECHAT', unionid: 'UNIONID' });
    expect(wechat.seen).toEqual([{ method: 'GET', path: LOGIN, query: { appid: APPID, secret: SECRET, js_code: 'CODE+/=', grant_type: 'authorization_code' }, body: null }]);
  });

  it('asks for the token in normal mode by POST, with nothing secret in the query', async () => {
    expect(await client.getStableToken()).toBe('ACCESS_TOKEN_1');
    expect(wechat.seen).toEqual([{ method: 'POST', path: TOKEN, query: {}, body: { grant_type: 'client_credential', appid: APPID, secret: SECRET } }]);
  });

  it('asks for the phone with its code, and takes the number without country code', async () => {
    wechat.answers[PHONE] = [{ body: WIRE_BODIES.phone }];
    expect(await client.getPhoneNumber('PHONE-CODE')).toEqual({ number: '13800001234', countryCode: '86' });
    expect(wechat.seen[1]).toEqual({ method: 'POST', path: PHONE, query: { access_token: 'ACCESS_TOKEN_1' }, body: { code: 'PHONE-CODE' } });
  });

  it('sends a message with exactly the fields of the template, and keeps every digit of the msgid', async () => {
    expect(await client.sendSubscribeMessage(MESSAGE)).toEqual({ messageId: '2258945716394049537' });
    expect(wechat.seen[1]).toEqual({
      method: 'POST',
      path: SEND,
      query: { access_token: 'ACCESS_TOKEN_1' },
      body: {
        touser: 'OPENID',
        template_id: 'sim-ticket-progress',
        page: 'pages/request/index?id=42',
        data: {
          character_string1: { value: 'RC20261127-0042' },
          thing2: { value: '房屋租赁' },
          phrase3: { value: '办理中' },
          time4: { value: '2026年11月27日 17:00' },
          thing5: { value: '已联系房东，明天上门看' },
        },
        miniprogram_state: 'formal',
        lang: 'zh_CN',
      },
    });
  });

  it('leaves the page out when there is none, and does without a msgid', async () => {
    wechat.answers[SEND] = [{ body: WIRE_BODIES.sentWithoutId }];
    expect(await client.sendSubscribeMessage({ ...MESSAGE, page: undefined })).toEqual({ messageId: null });
    expect(wechat.seen[1]?.body).not.toHaveProperty('page');
  });

  it('asks for one token however many calls wait for it', async () => {
    await Promise.all(Array.from({ length: 20 }, () => client.sendSubscribeMessage(MESSAGE)));
    expect(wechat.seen.filter(({ path }) => path === TOKEN)).toHaveLength(1);
    expect(wechat.seen.filter(({ path }) => path === SEND)).toHaveLength(20);
  });

  it('asks for the next token in the last five minutes of the present one', async () => {
    let now = Date.parse('2026-11-27T01:00:00Z');
    client = clientFor(wechat.baseUrl, { clock: { now: () => new Date(now) } });
    wechat.answers[TOKEN] = [{ body: WIRE_BODIES.token }, { body: WIRE_BODIES.secondToken }];
    expect(await client.getStableToken()).toBe('ACCESS_TOKEN_1');
    now += 6_890_000;
    expect(await client.getStableToken()).toBe('ACCESS_TOKEN_1');
    now += 20_000;
    expect(await client.getStableToken()).toBe('ACCESS_TOKEN_2');
  });

  it.each([40001, 40014, 42001])('on %i gets a new token in normal mode and sends once more', async (errcode) => {
    wechat.answers[TOKEN] = [{ body: WIRE_BODIES.token }, { body: WIRE_BODIES.secondToken }];
    wechat.answers[SEND] = [{ body: `{"errcode":${errcode},"errmsg":"token"}` }, { body: WIRE_BODIES.sent }];
    await client.sendSubscribeMessage(MESSAGE);
    expect(wechat.seen.map(({ path, query, body }) => [path, query.access_token, (body as Record<string, unknown>).force_refresh])).toEqual([
      [TOKEN, undefined, undefined],
      [SEND, 'ACCESS_TOKEN_1', undefined],
      [TOKEN, undefined, undefined],
      [SEND, 'ACCESS_TOKEN_2', undefined],
    ]);
  });

  it('gives up after the second refusal of the token, and leaves the message for later', async () => {
    wechat.answers[SEND] = [{ body: WIRE_BODIES.badToken }];
    expect(await failure(client.sendSubscribeMessage(MESSAGE))).toMatchObject({ errcode: 40001, kind: 'retry' });
    expect(wechat.seen.filter(({ path }) => path === SEND)).toHaveLength(2);
  });

  it.each([
    [-1, 'retry'],
    [43108, 'retry'],
    [45011, 'retry-next-minute'],
    [45009, 'pause-until-midnight'],
    [43101, 'never'],
    [40003, 'never'],
    [40037, 'never'],
    [41030, 'never'],
    [47003, 'never'],
    [99999, 'never'],
  ])('errcode %i of a message means %s, and it was asked only once', async (errcode, kind) => {
    wechat.answers[SEND] = [{ body: `{"errcode":${errcode},"errmsg":"x"}` }];
    expect(await failure(client.sendSubscribeMessage(MESSAGE))).toMatchObject({ errcode, kind });
    expect(wechat.seen.filter(({ path }) => path === SEND)).toHaveLength(1);
  });

  it('names the field of a 47003', async () => {
    wechat.answers[SEND] = [{ body: WIRE_BODIES.badField }];
    expect(await failure(client.sendSubscribeMessage(MESSAGE))).toMatchObject({ errcode: 47003, detail: 'thing2' });
  });

  it.each([
    ['hang', 'unknown'],
    ['cut', 'unknown'],
    [{ status: 500, body: '<html>' }, 'unknown'],
    [{ status: 502, body: '<html>' }, 'unknown'],
    [{ status: 504, body: '<html>' }, 'unknown'],
    [{ status: 503, body: '<html>' }, 'retry'],
    [{ status: 429, body: '<html>' }, 'retry-next-minute'],
    [{ status: 404, body: '<html>' }, 'never'],
    [{ body: '<html>captive portal</html>' }, 'unknown'],
    [{ body: '[]' }, 'unknown'],
    [{ body: '{"errcode":"0"}' }, 'unknown'],
  ] as const)('a message that gets %j is %s', async (answer, kind) => {
    client = clientFor(wechat.baseUrl, { timeoutMs: 150 });
    wechat.answers[SEND] = [answer];
    expect(await failure(client.sendSubscribeMessage(MESSAGE))).toMatchObject({ errcode: null, kind });
  });

  it.each(['hang', 'cut', { status: 502, body: '<html>' }, { body: '{}' }] as const)('a message whose token call gets %j was not sent: retry', async (answer) => {
    client = clientFor(wechat.baseUrl, { timeoutMs: 150 });
    wechat.answers[TOKEN] = [answer];
    expect(await failure(client.sendSubscribeMessage(MESSAGE))).toMatchObject({ operation: 'getStableToken', kind: 'retry' });
    expect(wechat.seen.some(({ path }) => path === SEND)).toBe(false);
    // And the failed flight does not block the next one.
    wechat.answers[TOKEN] = [{ body: WIRE_BODIES.token }];
    expect((await client.sendSubscribeMessage(MESSAGE)).messageId).not.toBeNull();
  });

  it('nobody listening is a failure before sending: retry', async () => {
    await client.getStableToken();
    const { baseUrl } = wechat;
    await wechat.stop();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await failure(client.sendSubscribeMessage(MESSAGE))).toMatchObject({ errcode: null, kind: 'retry', detail: 'ECONNREFUSED' });
    expect(await failure(clientFor(baseUrl.replace('127.0.0.1', 'no-such-host.invalid')).sendSubscribeMessage(MESSAGE))).toMatchObject({ kind: 'retry' });
  });

  it('a TLS handshake that never ends is a failure before sending: retry', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    // The send itself, with the token already known, so that its own phase decides.
    const secure = clientFor(url, { timeoutMs: 150 });
    Object.assign(secure, { tokens: { get: () => Promise.resolve('T'), forget: () => undefined } });
    expect(await failure(secure.sendSubscribeMessage(MESSAGE))).toMatchObject({ operation: 'sendSubscribeMessage', kind: 'retry', detail: 'timeout' });
    silent.close();
  });

  it('no error shows a secret, token, code, openid, phone, session key or what was to be sent', async () => {
    wechat.answers[LOGIN] = [{ body: '{"errcode":40029,"errmsg":"invalid code LOGIN-CODE, OPENID-FROM-WECHAT"}' }, { body: '{"session_key":"HyVFkGl5F5OQWJZZaNzBBg=="}' }];
    wechat.answers[PHONE] = [{ body: '{"errcode":0,"phone_info":{"phoneNumber":"13800001234"}}' }];
    wechat.answers[SEND] = [{ body: '{"errcode":47003,"errmsg":"argument invalid! data.thing2.value 房屋租赁 of OPENID"}' }, 'cut', { status: 502, body: 'ACCESS_TOKEN_1' }];
    const errors = [
      await failure(client.code2Session('LOGIN-CODE')),
      await failure(client.code2Session('LOGIN-CODE')),
      await failure(client.getPhoneNumber('PHONE-CODE')),
      await failure(client.sendSubscribeMessage(MESSAGE)),
      await failure(client.sendSubscribeMessage(MESSAGE)),
      await failure(client.sendSubscribeMessage(MESSAGE)),
    ];
    const shown = errors.map((error) => inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error)).join('\n');
    for (const secret of [SECRET, 'ACCESS_TOKEN_1', 'LOGIN-CODE', 'PHONE-CODE', 'OPENID', 'HyVFkGl5', '1380000', '房屋租赁']) expect(shown).not.toContain(secret);
  });
});
