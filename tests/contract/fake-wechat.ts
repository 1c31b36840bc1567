import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
}

/** Bodies as WeChat sends them, copied by hand from its contract (wechat.md) and not from the simulator. */
export const WIRE_BODIES = {
  login: '{"session_key":"HyVFkGl5F5OQWJZZaNzBBg==","openid":"OPENID-FROM-WECHAT","unionid":"UNIONID"}',
  loginUsed: '{"errcode":40163,"errmsg":"code been used, rid: 5f7d3a1b-0aa1b2c3-1d2e3f40"}',
  token: '{"access_token":"ACCESS_TOKEN_1","expires_in":7200}',
  secondToken: '{"access_token":"ACCESS_TOKEN_2","expires_in":7200}',
  phone:
    '{"errcode":0,"errmsg":"ok","phone_info":{"phoneNumber":"+8613800001234","purePhoneNumber":"13800001234","countryCode":86,"watermark":{"timestamp":1637744274,"appid":"APPID"}}}',
  sent: '{"errcode":0,"errmsg":"ok","msgid":2258945716394049537}',
  sentWithoutId: '{"errcode":0,"errmsg":"ok"}',
  refused: '{"errcode":43101,"errmsg":"user refuse to accept the msg rid: 5f7d3a1b-0aa1b2c3-1d2e3f40"}',
  badField: '{"errcode":47003,"errmsg":"argument invalid! data.thing2.value is empty rid: 5f7d3a1b-0aa1b2c3-1d2e3f40"}',
  badToken: '{"errcode":40001,"errmsg":"invalid credential, access_token is invalid or not latest rid: 5f7d3a1b-0aa1b2c3-1d2e3f40"}',
} as const;

export interface FakeAnswer {
  status?: number;
  contentType?: string;
  body: string;
}

export interface FakeWechat {
  baseUrl: string;
  seen: SeenRequest[];
  /** What the next calls of a path get, in this order; the last one stays. */
  answers: Record<string, (FakeAnswer | 'hang' | 'cut')[]>;
  stop(): Promise<void>;
}

/** Answers with canned bodies and remembers what it was asked: it knows nothing but what the test wrote down. */
export async function startFakeWechat(): Promise<FakeWechat> {
  const seen: SeenRequest[] = [];
  const answers: FakeWechat['answers'] = {};
  const server = createServer((request, response) => {
    void (async () => {
      const url = new URL(request.url ?? '/', 'http://fake');
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const text = Buffer.concat(chunks).toString();
      seen.push({ method: request.method ?? '', path: url.pathname, query: Object.fromEntries(url.searchParams), body: text ? (JSON.parse(text) as unknown) : null });
      const queue = answers[url.pathname] ?? [];
      const answer = queue.length > 1 ? queue.shift() : queue[0];
      if (answer === 'hang') return;
      if (answer === 'cut' || answer === undefined) return request.socket.destroy();
      response.writeHead(answer.status ?? 200, { 'content-type': answer.contentType ?? 'application/json; encoding=utf-8' }).end(answer.body);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    answers,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
