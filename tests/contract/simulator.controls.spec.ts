import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { WIRE_TEMPLATE } from './contract-target.js';
import { PERSONAS, startSimulator, type RunningSimulator } from './simulator-target.js';
import { openidOf, tokenOf, wireSend } from './wire-calls.js';

// Other suites may be running on the same two cores.
jest.setTimeout(30_000);

async function json<T>(answer: Promise<Response>): Promise<T> {
  return (await (await answer).json()) as T;
}

describe('the levers of the simulator', () => {
  let simulator: RunningSimulator;
  let started: RunningSimulator[];
  const folders: string[] = [];

  const start = async (changes?: Parameters<typeof startSimulator>[0]): Promise<RunningSimulator> => {
    simulator = await startSimulator(changes);
    started.push(simulator);
    return simulator;
  };
  const ready = async (accepts = 1): Promise<{ openid: string; token: string }> => {
    const [person] = simulator.people;
    for (let n = 0; n < accepts; n += 1) await simulator.answerConsent(person, [WIRE_TEMPLATE], true);
    return { openid: await openidOf(simulator, person), token: await tokenOf(simulator) };
  };

  beforeEach(() => {
    started = [];
  });
  afterEach(async () => {
    for (const one of started) await one.stop();
    // Only now: a simulator still writes its file when it stops.
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  describe('the clock', () => {
    it('moves forward and back, and says how far', async () => {
      await start();
      expect(await json(simulator.post('/sim/clock', { advanceSeconds: 7200 }))).toMatchObject({ offsetSeconds: 7200 });
      expect(await json(simulator.post('/sim/clock', { advanceSeconds: -3600 }))).toMatchObject({ offsetSeconds: 3600 });
      const { now } = await json<{ now: string }>(simulator.get('/sim/clock'));
      expect(Date.parse(now) - Date.now()).toBeGreaterThan(3_590_000);
      expect(Date.parse(now) - Date.now()).toBeLessThan(3_601_000);
    });

    it.each([[{}], [{ advanceSeconds: '3600' }], [{ advanceSeconds: 1.5 }], [{ advanceSeconds: 1e12 }]])('%j is refused with 400', async (body) => {
      await start();
      expect((await simulator.post('/sim/clock', body)).status).toBe(400);
    });

    it('stamps the messages', async () => {
      await start();
      await simulator.advance(86_400);
      const { openid } = await ready();
      await wireSend(simulator, await tokenOf(simulator), openid);
      const { messages } = await json<{ messages: { at: string }[] }>(simulator.get('/sim/personas/resident-1/inbox'));
      expect(Date.parse(messages[0]!.at) - Date.now()).toBeGreaterThan(86_000_000);
    });
  });

  describe('quotas of sending', () => {
    it('the daily quota ends in 45009 until midnight in Beijing', async () => {
      await start({ dailySendQuota: 2 });
      const { openid } = await ready(4);
      const send = async (): Promise<unknown> => (await wireSend(simulator, await tokenOf(simulator), openid)).body.errcode;
      expect([await send(), await send(), await send()]).toEqual([0, 0, 45009]);
      await simulator.advance(86_400);
      expect(await send()).toBe(0);
    });

    it('a second message to the same openid at the same moment is 43108', async () => {
      await start({ sendHoldMs: 60 });
      const { openid, token } = await ready(2);
      const answers = await Promise.all([wireSend(simulator, token, openid), wireSend(simulator, token, openid)]);
      expect(answers.map(({ body }) => body.errcode).sort()).toEqual([0, 43108]);
      expect((await wireSend(simulator, token, openid)).body.errcode).toBe(0);
    });

    it('a page that is not in app.json is 41030', async () => {
      await start();
      const appJsonPath = join(simulator.dataDir, 'app.json');
      writeFileSync(appJsonPath, JSON.stringify({ pages: ['pages/home/index'], subPackages: [{ root: 'cadre', pages: ['ticket/index'] }] }));
      await start({ appJsonPath });
      const { openid, token } = await ready(2);
      const codes = [];
      for (const page of ['pages/gone/index', 'pages/home/index', 'cadre/ticket/index?id=1']) codes.push((await wireSend(simulator, token, openid, { page })).body.errcode);
      expect(codes).toEqual([41030, 0, 0]);
    });
  });

  describe('personas', () => {
    it('are listed without their phones', async () => {
      await start();
      expect(await json(simulator.get('/sim/personas'))).toEqual(PERSONAS.map(({ id, name, role, note }) => ({ id, name, role, note })));
    });

    it('change as soon as the file changes, and are an empty list without it', async () => {
      await start();
      const path = join(simulator.dataDir, 'personas.json');
      writeFileSync(path, JSON.stringify([...PERSONAS, { id: 'new', name: '新来的人', role: 'office', note: '', phone: '' }]));
      expect(await json(simulator.get('/sim/personas'))).toHaveLength(3);
      rmSync(path);
      expect(await json(simulator.get('/sim/personas'))).toEqual([]);
      expect(await (await simulator.get('/')).text()).toMatch(/还没有人物/);
    });

    it('that do not exist are 404, and one without a phone gives no phone code', async () => {
      await start();
      expect((await simulator.post('/sim/personas/nobody/login-code')).status).toBe(404);
      expect((await simulator.get('/sim/personas/nobody/inbox')).status).toBe(404);
      writeFileSync(join(simulator.dataDir, 'personas.json'), JSON.stringify([{ id: 'mute', name: '无号', role: 'resident' }]));
      expect((await simulator.post('/sim/personas/mute/phone-code')).status).toBe(400);
    });

    it('answer the consent panel for at most three known templates', async () => {
      await start();
      const ask = (templateIds: string[], accept: unknown): Promise<Response> => simulator.post('/sim/personas/resident-1/subscribe', { templateIds, accept });
      expect(await json(ask([WIRE_TEMPLATE, 'sim-notice'], true))).toEqual({ [WIRE_TEMPLATE]: 'accept', 'sim-notice': 'accept' });
      expect(await json(ask([WIRE_TEMPLATE], false))).toEqual({ [WIRE_TEMPLATE]: 'reject' });
      expect((await ask([], true)).status).toBe(400);
      expect((await ask(['gone'], true)).status).toBe(400);
      expect((await ask([WIRE_TEMPLATE], 'yes')).status).toBe(400);
      expect((await ask(['sim-notice', 'sim-ticket-urged', 'sim-ticket-assigned', WIRE_TEMPLATE], true)).status).toBe(400);
      const { ledger } = await json<{ ledger: object }>(simulator.get('/sim/personas/resident-1/inbox'));
      expect(ledger).toEqual({ [WIRE_TEMPLATE]: 1, 'sim-notice': 1, 'sim-ticket-urged': 0, 'sim-ticket-assigned': 0 });
    });
  });

  describe('the browser', () => {
    it('may call the levers from the product and from this machine, not from elsewhere', async () => {
      await start({ productUrl: 'https://demo.example' });
      const from = async (origin: string): Promise<[number, string | null]> => {
        const answer = await fetch(`${simulator.baseUrl}/sim/personas`, { headers: { origin } });
        return [answer.status, answer.headers.get('access-control-allow-origin')];
      };
      for (const origin of ['https://demo.example', 'http://localhost:10086', 'http://127.0.0.1:3000']) expect(await from(origin)).toEqual([200, origin]);
      for (const origin of ['https://evil.example', 'http://localhost.evil.example', 'null']) expect(await from(origin)).toEqual([403, null]);
      const preflight = await fetch(`${simulator.baseUrl}/sim/clock`, { method: 'OPTIONS', headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' } });
      expect([preflight.status, preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'content-type, authorization']);
    });

    it('sees a message with a link that opens its page as this persona, and nothing sent becomes markup', async () => {
      await start();
      const { openid, token } = await ready();
      await wireSend(simulator, token, openid, {
        page: 'pages/request/index?id=42',
        data: { character_string1: { value: '<b>1</b>' }, thing2: { value: '<script>alert(1)' }, phrase3: { value: '办理中' }, time4: { value: '15:01' }, thing5: { value: '"&\'' } },
      });
      const page = await (await simulator.get('/?persona=resident-1')).text();
      expect(page).toContain('href="http://localhost:3000/#/pages/request/index?id=42&#38;persona=resident-1"');
      expect(page).toContain('&#60;script&#62;alert(1)');
      expect(page).not.toContain('<script>alert');
      const { messages } = await json<{ messages: { url: string }[] }>(simulator.get('/sim/personas/resident-1/inbox'));
      expect(messages[0]?.url).toBe('http://localhost:3000/#/pages/request/index?id=42&persona=resident-1');
    });

    it('finds people by name, and says so when nobody matches', async () => {
      await start();
      expect(await (await simulator.get('/?q=秀英')).text()).toContain('data-persona="resident-1"');
      expect(await (await simulator.get('/?q=秀英')).text()).not.toContain('data-persona="cadre-1"');
      expect(await (await simulator.get('/?q=无此人')).text()).toContain('没有找到');
    });
  });

  describe('a restart', () => {
    let dataDir: string;

    beforeEach(() => {
      dataDir = mkdtempSync(join(tmpdir(), 'baolian-wechat-'));
      folders.push(dataDir);
    });
    it('keeps clock, consent, messages, openids and tokens', async () => {
      const first = await start({ dataDir });
      const { openid, token } = await ready(2);
      await wireSend(first, token, openid);
      await first.advance(600);
      await first.stop();
      started = [];

      await start({ dataDir });
      expect(await json(simulator.get('/sim/clock'))).toMatchObject({ offsetSeconds: 600 });
      expect(await openidOf(simulator, simulator.people[0])).toBe(openid);
      expect((await wireSend(simulator, token, openid)).body.errcode).toBe(0);
      expect((await wireSend(simulator, token, openid)).body.errcode).toBe(43101);
      expect(await simulator.delivered(simulator.people[0])).toHaveLength(2);
    });

    it('after a kill finds what was there a moment ago', async () => {
      await start({ dataDir });
      await ready(3);
      const path = join(dataDir, 'wechat-simulator.json');
      // Not stopped: only what is on disk counts.
      for (let n = 0; n < 40 && !(existsSync(path) && readFileSync(path, 'utf8').includes('sim-ticket-progress":3')); n += 1) await sleep(50);
      expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ ledger: { [await openidOf(simulator, simulator.people[0])]: { [WIRE_TEMPLATE]: 3 } } });
    });

    it('starts from nothing when its file is broken, and keeps that file aside', async () => {
      writeFileSync(join(dataDir, 'wechat-simulator.json'), '{"version":1,');
      const warned = jest.spyOn(process, 'emitWarning').mockImplementation();
      await start({ dataDir });
      expect(await json(simulator.get('/sim/clock'))).toMatchObject({ offsetSeconds: 0 });
      expect(readFileSync(join(dataDir, 'wechat-simulator.json.broken'), 'utf8')).toBe('{"version":1,');
      expect(warned).toHaveBeenCalledTimes(1);
      warned.mockRestore();
    });
  });
});
