import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { answerConsent, codeFromSimulator } from '../support/simulator.js';
import { stageInfo } from '../support/stage-info.js';

interface Settled { success?: (result: object) => void; fail?: (error: object) => void; complete?: (result: object) => void }
type Wish = Settled & Record<string, unknown>;
type WechatCall = (wish?: Wish) => unknown;

/** What somebody's phone holds and can do besides showing pages. */
export interface PhoneBridge {
  /** The `wx.*` calls, without those that change the page. */
  calls: Record<string, unknown>;
  /** What WeChat would have answered to a button with `open-type="getPhoneNumber"`. */
  phoneCode: () => Promise<string>;
  /** Short words that were shown, the latest last. */
  toasts: string[];
  /** Every HTTP call that the mini-program made: "POST /api/v1/requests 201". */
  traffic: string[];
}

/** A persona's WeChat: the network goes to the running server, login and consent to the simulator, photos come from a file. */
export function wechatOf(personaId: string, photo: string): PhoneBridge {
  const storage = new Map<string, unknown>();
  const toasts: string[] = [];
  const traffic: string[] = [];
  const nothing = (): undefined => undefined;

  async function http(url: string, init: RequestInit): Promise<Response> {
    const { pathname, search } = new URL(url);
    const answer = await fetch(stageInfo().baseUrl + pathname + search, { ...init, signal: AbortSignal.timeout(10_000) });
    traffic.push(`${init.method ?? 'GET'} ${pathname}${search} ${answer.status}`);
    return answer;
  }
  const headersOf = (wish: Wish): Record<string, string> => ({ ...(wish['header'] as Record<string, string> | undefined) });

  const calls: Record<string, unknown> = {
    request: asTask(async (wish) => {
      const answer = await http(String(wish['url']), { method: String(wish['method'] ?? 'GET'), headers: headersOf(wish), body: wish['data'] as string | undefined });
      return { statusCode: answer.status, data: await answer.text(), header: Object.fromEntries(answer.headers) };
    }),
    uploadFile: asTask(async (wish) => {
      const form = new FormData();
      form.append(String(wish['name']), new Blob([readFileSync(String(wish['filePath']))], { type: 'image/jpeg' }), basename(String(wish['filePath'])));
      const answer = await http(String(wish['url']), { method: 'POST', headers: headersOf(wish), body: form });
      return { statusCode: answer.status, data: await answer.text() };
    }),
    downloadFile: asTask(async (wish) => {
      const answer = await http(String(wish['url']), { headers: headersOf(wish) });
      await answer.arrayBuffer();
      return { statusCode: answer.status, tempFilePath: `wxfile://tmp/${basename(String(wish['url']))}` };
    }),
    login: later(async () => ({ code: await codeFromSimulator(personaId, 'login-code') })),
    requestSubscribeMessage: later(async (wish) => (await answerConsent(personaId, wish['tmplIds'] as string[])) as object),
    chooseMedia: later(() => ({ tempFiles: [{ tempFilePath: photo, size: readFileSync(photo).length, fileType: 'image' }] })),
    compressImage: later((wish) => ({ tempFilePath: String(wish['src']) })),
    showToast: later((wish) => { toasts.push(String(wish['title'])); return {}; }),
    setNavigationBarTitle: later(() => ({})),
    pageScrollTo: later(() => ({})),
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getAppBaseInfo: () => ({ SDKVersion: '3.7.0', fontSizeSetting: 16 }),
    getWindowInfo: () => ({ windowWidth: 375, windowHeight: 667, pixelRatio: 2 }),
    getSystemInfoSync: () => ({ windowWidth: 375, windowHeight: 667, pixelRatio: 2, platform: 'android', SDKVersion: '3.7.0' }),
    canIUse: () => true,
    nextTick: (run: () => void) => setTimeout(run, 0),
    onNetworkStatusChange: nothing,
  };
  return { calls, phoneCode: () => codeFromSimulator(personaId, 'phone-code'), toasts, traffic };
}

/** A call as WeChat makes it: the answer comes later, through `success` or `fail`, or as a promise to whoever gave neither. */
export function later(work: (wish: Wish) => Promise<object> | object): WechatCall {
  return (wish = {}) => {
    const answer = Promise.resolve().then(() => work(wish)).catch((error: unknown) => Promise.reject(Object.assign(new Error(String(error)), { errMsg: `fail ${String(error)}` })));
    if (!wish.success && !wish.fail && !wish.complete) return answer;
    void answer.then(
      (result) => { wish.success?.(result); wish.complete?.(result); },
      (error: Error) => { wish.fail?.(error); wish.complete?.(error); },
    );
    return undefined;
  };
}

/** Calls that give a task and never a promise. */
function asTask(work: (wish: Wish) => Promise<object>): WechatCall {
  const call = later(work);
  return (wish = {}) => {
    call({ complete: () => undefined, ...wish });
    return { onProgressUpdate: () => undefined, abort: () => undefined };
  };
}
