import { setTimeout as sleep } from 'node:timers/promises';

import { goodData, WIRE_TEMPLATE } from './contract-target.js';
import { startSimulator, type RunningSimulator } from './simulator-target.js';
import { openidOf, tokenOf, wireLogin, wireSend, wireStableToken } from './wire-calls.js';

// Other suites may be running on the same two cores.
jest.setTimeout(30_000);

const SEND = '/cgi-bin/message/subscribe/send';

describe('the fault knobs of the simulator', () => {
  let simulator: RunningSimulator;

  const ready = async (accepts = 1): Promise<{ openid: string; token: string }> => {
    const [person] = simulator.people;
    for (let n = 0; n < accepts; n += 1) await simulator.answerConsent(person, [WIRE_TEMPLATE], true);
    return { openid: await openidOf(simulator, person), token: await tokenOf(simulator) };
  };

  beforeEach(async () => {
    simulator = await startSimulator();
  });
  afterEach(() => simulator.stop());

  it.each([
    [{ busy: true }, -1],
    [{ quota45009: true }, 45009],
    [{ errcode: 40226 }, 40226],
  ])('%j answers with the code, HTTP 200, and an empty body clears it', async (fault, errcode) => {
    await simulator.post('/sim/faults', fault);
    const code = await simulator.loginCode(simulator.people[0]);
    const { status, body } = await wireLogin(simulator, code);
    expect([status, body.errcode]).toEqual([200, errcode]);
    await simulator.post('/sim/faults', {});
    expect((await wireLogin(simulator, code)).body.openid).toBeDefined();
  });

  it('45009 lasts until midnight in Beijing', async () => {
    await simulator.post('/sim/faults', { quota45009: true });
    expect((await wireStableToken(simulator)).body.errcode).toBe(45009);
    await simulator.advance(86_400);
    expect((await wireStableToken(simulator)).body.errcode).toBeUndefined();
  });

  it.each([[true, 503], [502, 502]])('http5xx %j answers %i with a page that is no JSON', async (http5xx, status) => {
    await simulator.post('/sim/faults', { http5xx });
    const answer = await simulator.post('/cgi-bin/stable_token', {});
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/^<html>/);
  });

  it.each([[true, 0], ['before', 0], ['after', 1]])('reset %j cuts the connection with %i messages delivered', async (reset, count) => {
    const { openid, token } = await ready();
    await simulator.post('/sim/faults', { reset, path: SEND });
    await expect(wireSend(simulator, token, openid)).rejects.toThrow('fetch failed');
    expect(await simulator.delivered(simulator.people[0])).toHaveLength(count);
  });

  it('latency holds the answer back, and a caller that gives up does not stop the work', async () => {
    const { openid, token } = await ready();
    await simulator.post('/sim/faults', { latencyMs: 200, path: SEND });
    const options = { method: 'POST', body: JSON.stringify({ touser: openid, template_id: WIRE_TEMPLATE, data: goodData() }), signal: AbortSignal.timeout(40) };
    await expect(fetch(`${simulator.baseUrl}${SEND}?access_token=${token}`, options)).rejects.toThrow(/abort|timeout/i);
    expect(await simulator.delivered(simulator.people[0])).toHaveLength(0);
    for (let n = 0; n < 40 && (await simulator.delivered(simulator.people[0])).length === 0; n += 1) await sleep(25);
    expect(await simulator.delivered(simulator.people[0])).toHaveLength(1);
  });

  it('a fault hits only its path, and only so many times', async () => {
    const { openid, token } = await ready(2);
    await simulator.post('/sim/faults', { busy: true, path: SEND, times: 2 });
    expect((await wireStableToken(simulator)).body.access_token).toBe(token);
    const codes = [];
    for (let n = 0; n < 3; n += 1) codes.push((await wireSend(simulator, token, openid)).body.errcode);
    expect(codes).toEqual([-1, -1, 0]);
  });

  it('a probability hits about its share of the calls', async () => {
    await simulator.post('/sim/faults', { busy: true, probability: 0.5 });
    const codes = await Promise.all(Array.from({ length: 200 }, async () => (await wireStableToken(simulator)).body.errcode));
    const hits = codes.filter((code) => code === -1).length;
    expect(hits).toBeGreaterThan(50);
    expect(hits).toBeLessThan(150);
  });

  it('never touch the levers themselves', async () => {
    await simulator.post('/sim/faults', { reset: true, busy: true });
    expect((await simulator.get('/sim/clock')).status).toBe(200);
    expect((await simulator.get('/health')).status).toBe(200);
  });

  it.each([[{ latency: 5 }], [{ latencyMs: -1 }], [{ http5xx: 404 }], [{ path: '/nowhere' }], [{ probability: 2 }], [{ times: 0 }]])('%j is refused with 400', async (fault) => {
    expect((await simulator.post('/sim/faults', fault)).status).toBe(400);
  });
});
