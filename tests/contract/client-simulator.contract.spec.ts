import fc from 'fast-check';

import { TEMPLATE_KEYS, templateIdsFrom, MESSAGE_TEMPLATES as OURS, type TemplateKey, type TemplateValues } from '../../server/src/wechat-api/message-templates.js';
import { fitField } from '../../server/src/wechat-api/template-values.js';
import type { WechatApiClient } from '../../server/src/wechat-api/wechat-api.client.js';
import { MESSAGE_TEMPLATES as GRANTED } from '../../server/src/wechat-simulator/message-templates.js';
import { judgeField } from '../../server/src/wechat-simulator/template-field-rules.js';
import { clientFor, failure, PROGRESS } from './client-options.js';
import { startSimulator, type RunningSimulator } from './simulator-target.js';
import { openidOf, wireStableToken } from './wire-calls.js';

// Other suites may be running on the same two cores.
jest.setTimeout(30_000);

const SEND = '/cgi-bin/message/subscribe/send';
const TOKEN = '/cgi-bin/stable_token';

describe('the client speaks with the simulator', () => {
  let simulator: RunningSimulator;
  let client: WechatApiClient;
  let openid: string;

  const message = { template: 'ticket-progress', values: PROGRESS, page: 'pages/request/index?id=42' } as const;
  const send = (): Promise<{ messageId: string | null }> => client.sendSubscribeMessage({ openid, ...message });
  const consent = (times = 1, key: TemplateKey = 'ticket-progress'): Promise<void[]> =>
    Promise.all(Array.from({ length: times }, () => simulator.answerConsent(simulator.people[0], [`sim-${key}`], true)));
  const arrived = async (): Promise<number> => (await simulator.delivered(simulator.people[0])).length;

  beforeEach(async () => {
    simulator = await startSimulator();
    client = clientFor(simulator.baseUrl);
    openid = await openidOf(simulator, simulator.people[0]);
  });
  afterEach(async () => {
    client.close();
    await simulator.stop();
  });

  it('logs a person in once per code', async () => {
    const code = await simulator.loginCode(simulator.people[0]);
    expect(await client.code2Session(code)).toEqual({ openid, unionid: null });
    expect(await failure(client.code2Session(code))).toMatchObject({ errcode: 40163, kind: 'never' });
    expect(await failure(client.code2Session('invented'))).toMatchObject({ errcode: 40029, kind: 'never' });
  });

  it('reads the phone once per code', async () => {
    const [person] = simulator.people;
    const code = await simulator.phoneCode(person);
    expect(await client.getPhoneNumber(code)).toEqual({ number: person.phone, countryCode: '86' });
    expect(await failure(client.getPhoneNumber(code))).toMatchObject({ errcode: 40029, kind: 'never' });
  });

  it('delivers a message under the id that it returns, and learns that consent is used up', async () => {
    await consent();
    const { messageId } = await send();
    const { messages } = (await (await simulator.get('/sim/personas/resident-1/inbox')).json()) as { messages: { id: string; page: string }[] };
    expect(messages).toEqual([expect.objectContaining({ id: messageId, page: message.page })]);
    expect(await failure(send())).toMatchObject({ errcode: 43101, kind: 'never' });
  });

  it('shares its token with other processes', async () => {
    const other = clientFor(simulator.baseUrl);
    expect(await other.getStableToken()).toBe(await client.getStableToken());
    other.close();
  });

  it('goes on when somebody forces a new token, and when the token ends unnoticed', async () => {
    await consent(3);
    await send();
    await wireStableToken(simulator, { force_refresh: true });
    await send();
    // The client's clock does not follow here: it believes its token to be good.
    await simulator.advance(7_300);
    await send();
    expect(await arrived()).toBe(3);
  });

  it.each([
    [{ busy: true }, 'retry'],
    [{ errcode: 43108 }, 'retry'],
    [{ errcode: 45011 }, 'retry-next-minute'],
    [{ quota45009: true }, 'pause-until-midnight'],
    [{ http5xx: true }, 'retry'],
    [{ http5xx: 502 }, 'unknown'],
    [{ reset: 'before' }, 'unknown'],
  ])('under the fault %j a message is %s and did not arrive', async (fault, kind) => {
    await consent();
    await simulator.post('/sim/faults', { ...fault, path: SEND });
    expect(await failure(send())).toMatchObject({ kind });
    expect(await arrived()).toBe(0);
    await simulator.post('/sim/faults');
    await send();
    expect(await arrived()).toBe(1);
  });

  it('a lost answer and a slow answer are unknown, and the message did arrive', async () => {
    await consent(2);
    client = clientFor(simulator.baseUrl, { timeoutMs: 200 });
    await simulator.post('/sim/faults', { reset: 'after', path: SEND, times: 1 });
    expect(await failure(send())).toMatchObject({ kind: 'unknown' });
    expect(await arrived()).toBe(1);
    await simulator.post('/sim/faults', { latencyMs: 300, path: SEND, times: 1 });
    expect(await failure(send())).toMatchObject({ kind: 'unknown', detail: 'timeout' });
    await new Promise((resolve) => setTimeout(resolve, 250));
    expect(await arrived()).toBe(2);
  });

  it('trouble with the token only puts a message off', async () => {
    await consent();
    await simulator.post('/sim/faults', { reset: true, path: TOKEN, times: 1 });
    expect(await failure(send())).toMatchObject({ operation: 'getStableToken', kind: 'retry' });
    await send();
    expect(await arrived()).toBe(1);
  });

  it('keeps the templates that the account was granted, field by field', () => {
    const ids = templateIdsFrom({});
    const ours = TEMPLATE_KEYS.map((key) => [ids[key], Object.values(OURS[key].fields)]);
    const granted = GRANTED.map(({ id, fields }) => [id, Object.keys(fields)]);
    expect(ours).toEqual(granted);
  });

  it.each(TEMPLATE_KEYS)('long names and empty remarks never cost a %s', async (key) => {
    const filled = Object.fromEntries(Object.keys(OURS[key].fields).map((name, index) => [name, name.endsWith('At') ? PROGRESS.updatedAt : index % 2 ? '' : '欧阳'.repeat(40)]));
    await consent(1, key);
    await client.sendSubscribeMessage({ openid, template: key, values: filled as TemplateValues<typeof key> });
    expect(await arrived()).toBe(1);
  });

  it('whatever is put into a field, the product makes it fit what the simulator allows', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.string({ unit: 'binary', maxLength: 60 }), fc.constant('欧阳'.repeat(20)), fc.constant('\n\t '));
    const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString());
    const money = fc.nat().map(String);
    const keys = fc.constantFrom('thing1', 'character_string1', 'phrase1', 'name1', 'time1', 'amount1');
    const field = keys.chain((key) => fc.tuple(fc.constant(key), key === 'time1' ? time : key === 'amount1' ? money : text));
    fc.assert(
      fc.property(field, ([key, value]) => judgeField(key, fitField(key, value)) === null),
      { numRuns: 2_000 },
    );
  });
});
