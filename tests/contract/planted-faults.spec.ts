import { brokenRules } from './contract-cases.js';
import { startProxy, type Mutation, type ProxyAnswer } from './mutant-proxy.js';
import { startSimulator } from './simulator-target.js';

// Other suites may be running on the same two cores.
jest.setTimeout(30_000);

const LOGIN = '/sns/jscode2session';
const TOKEN = '/cgi-bin/stable_token';
const PHONE = '/wxa/business/getuserphonenumber';
const SEND = '/cgi-bin/message/subscribe/send';

function errcodeOf({ body }: ProxyAnswer): unknown {
  return (JSON.parse(body) as { errcode?: unknown }).errcode;
}

function remembering(path: string, keyOf: (call: Parameters<Mutation>[0]) => string): Mutation {
  const seen = new Map<string, ProxyAnswer>();
  return async (call, forward) => {
    if (call.path !== path) return forward();
    const earlier = seen.get(keyOf(call));
    if (earlier) return earlier;
    const answer = await forward();
    if (!errcodeOf(answer)) seen.set(keyOf(call), answer);
    return answer;
  };
}

/** Each plants one mistake that a simulator or a fake could have, and names a rule that must be found broken. */
const PLANTED: readonly [mistake: string, mutation: () => Mutation, rule: RegExp][] = [
  ['login codes can be used again', () => remembering(LOGIN, ({ query }) => query.get('js_code') ?? ''), /login code works once/],
  ['phone codes can be used again', () => remembering(PHONE, ({ body }) => body), /phone code works once/],
  [
    'codes never expire',
    () => async (call, forward) => {
      const answer = await forward();
      return call.path === LOGIN && errcodeOf(answer) === 40029 ? { ...answer, body: '{"openid":"o234567890123456789012345678","session_key":"k"}' } : answer;
    },
    /login code lives for five minutes/,
  ],
  [
    'each login makes a new openid',
    () => async (call, forward) => {
      const answer = await forward();
      const fresh = `o${Math.random().toString().slice(2, 12).padEnd(27, '0')}`;
      return call.path === LOGIN ? { ...answer, body: answer.body.replace(/o[\w-]{27}/, fresh) } : answer;
    },
    /one person keeps one openid/,
  ],
  [
    'normal mode refreshes the token like forced mode',
    () => (call, forward) => (call.path === TOKEN && call.body ? forward({ body: JSON.stringify({ ...(JSON.parse(call.body) as object), force_refresh: true }) }) : forward()),
    /last five minutes a token gets a successor/,
  ],
  [
    'forced mode is ignored',
    () => (call, forward) => (call.path === TOKEN && call.body ? forward({ body: JSON.stringify({ ...(JSON.parse(call.body) as object), force_refresh: false }) }) : forward()),
    /forced refresh ends the earlier token/,
  ],
  [
    'consent is not counted',
    () => async (call, forward) => {
      const answer = await forward();
      return call.path === SEND && errcodeOf(answer) === 43101 ? { ...answer, body: '{"errcode":0,"errmsg":"ok"}' } : answer;
    },
    /one accept is one message/,
  ],
  [
    '47003 does not say which field',
    () => async (_call, forward) => {
      const answer = await forward();
      return { ...answer, body: answer.body.replace(/data\.\w+\.value/, 'some field') };
    },
    /thing2 may not be "": 47003 names it/,
  ],
  [
    'errors come with HTTP 400',
    () => async (_call, forward) => {
      const answer = await forward();
      return errcodeOf(answer) ? { ...answer, status: 400 } : answer;
    },
    /invented code and a phone code are 40029/,
  ],
  [
    'a bad message uses up consent',
    () => async (call, forward) => {
      const answer = await forward();
      if (call.path === SEND && errcodeOf(answer) === 47003) {
        const good = { character_string1: 'X1', thing2: '事', phrase3: '办理中', time4: '15:01', thing5: '无' };
        await forward({ body: JSON.stringify({ ...(JSON.parse(call.body) as object), data: Object.fromEntries(Object.entries(good).map(([key, value]) => [key, { value }])) }) });
      }
      return answer;
    },
    /thing2 may not be "": 47003 names it/,
  ],
  [
    'the page of a message is changed on its way',
    () => (call, forward) => forward({ body: call.path === SEND ? call.body.replace(/"page":"[^"]*"/, '"page":"pages/home/index"') : call.body }),
    /an accepted message arrives with its data and page/,
  ],
];

describe('the contract check finds a planted fault', () => {
  it.each(PLANTED)('%s', async (_mistake, mutation, rule) => {
    const broken = await brokenRules(async (hold) => {
      const simulator = await startSimulator();
      const proxy = await startProxy(simulator.baseUrl, mutation());
      try {
        await hold({ ...simulator, baseUrl: proxy.baseUrl });
      } finally {
        await proxy.stop();
        await simulator.stop();
      }
    }, rule);
    expect(broken).not.toEqual([]);
  });

  it('and none of these rules broken behind an honest proxy', async () => {
    const broken = await brokenRules(async (hold) => {
      const simulator = await startSimulator();
      const proxy = await startProxy(simulator.baseUrl, (_call, forward) => forward());
      try {
        await hold({ ...simulator, baseUrl: proxy.baseUrl });
      } finally {
        await proxy.stop();
        await simulator.stop();
      }
    }, new RegExp(PLANTED.map(([, , rule]) => rule.source).join('|')));
    expect(broken).toEqual([]);
  });
});
