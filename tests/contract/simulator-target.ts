import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { buildSimulator } from '../../server/src/wechat-simulator/simulator-app.js';
import type { SimulatorOptions } from '../../server/src/wechat-simulator/simulator-options.js';
import type { ContractTarget, Delivered } from './contract-target.js';

export const PERSONAS = [
  { id: 'resident-1', name: '王秀英', role: 'resident', note: '西里村，现住北关村', phone: '13800000001' },
  { id: 'cadre-1', name: '李建国', role: 'cadre', note: '西里村驻村工作组', phone: '13800000002' },
];

export const APPID = 'wx0123456789abcdef';
export const SECRET = 'contract-secret-0123456789abcdef';

export interface RunningSimulator extends ContractTarget {
  dataDir: string;
  post(path: string, body?: object): Promise<Response>;
  get(path: string): Promise<Response>;
  stop(): Promise<void>;
}

/** A simulator of its own on a free port with an empty folder. */
export async function startSimulator(changes: Partial<SimulatorOptions> = {}): Promise<RunningSimulator> {
  const dataDir = changes.dataDir ?? mkdtempSync(join(tmpdir(), 'baolian-wechat-'));
  writeFileSync(join(dataDir, 'personas.json'), JSON.stringify(PERSONAS));
  const app = buildSimulator({
    port: 0,
    dataDir,
    productUrl: 'http://localhost:3000',
    appid: APPID,
    secret: SECRET,
    dailySendQuota: 1_000_000,
    sendHoldMs: 0,
    appJsonPath: null,
    ...changes,
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  const baseUrl = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const get = (path: string): Promise<Response> => fetch(baseUrl + path);
  const post = (path: string, body?: object): Promise<Response> => fetch(baseUrl + path, { method: 'POST', ...(body && { body: JSON.stringify(body) }) });
  const asked = async <T>(answer: Promise<Response>): Promise<T> => {
    const response = await answer;
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  };

  return {
    baseUrl,
    appid: APPID,
    secret: SECRET,
    people: [PERSONAS[0]!, PERSONAS[1]!],
    dataDir,
    get,
    post,
    loginCode: async ({ id }) => (await asked<{ code: string }>(post(`/sim/personas/${id}/login-code`))).code,
    phoneCode: async ({ id }) => (await asked<{ code: string }>(post(`/sim/personas/${id}/phone-code`))).code,
    answerConsent: async ({ id }, templateIds, accept) => {
      await asked(post(`/sim/personas/${id}/subscribe`, { templateIds, accept }));
    },
    delivered: async ({ id }) => (await asked<{ messages: Delivered[] }>(get(`/sim/personas/${id}/inbox`))).messages,
    advance: async (advanceSeconds) => {
      await asked(post('/sim/clock', { advanceSeconds }));
    },
    now: async () => new Date((await asked<{ now: string }>(get('/sim/clock'))).now),
    stop: async () => {
      await app.close();
      if (!changes.dataDir) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
