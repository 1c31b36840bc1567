/**
 * A stand-in for `@tarojs/taro`: storage in memory, and whatever a test says that the API answers. `taroCalls` tells
 * what was asked of the phone.
 */
import { useEffect, useRef } from 'react';

const stored = new Map<string, unknown>();

export interface Asked { method: string; url: string; data: unknown; header: Record<string, string> }
type Answer = { statusCode: number; data: unknown } | 'offline';

let answerer: (asked: Asked) => Answer | Promise<Answer> = () => 'offline';
const asked: Asked[] = [];

/** Sets what the API answers from now on. */
export function answerWith(next: typeof answerer): void {
  answerer = next;
}

export function askedOf(path: string): Asked[] {
  return asked.filter(({ url }) => url.endsWith(path));
}

export function resetTaro(): void {
  stored.clear();
  asked.length = 0;
  answerer = () => 'offline';
}

/** Runs once, as at the page's first showing. */
export function useDidShow(run: () => void): void {
  const first = useRef(run);
  useEffect(() => { first.current(); }, []);
}
export function useRouter(): { params: Record<string, string> } {
  return { params: {} };
}
export function usePullDownRefresh(): void {}
export function useReachBottom(): void {}
export function useShareAppMessage(): void {}

async function request({ url, method = 'GET', data, header = {} }: { url: string; method?: string; data?: string; header?: Record<string, string> }): Promise<{ statusCode: number; data: string }> {
  const call: Asked = { method, url, data: data === undefined ? undefined : (JSON.parse(data) as unknown), header };
  asked.push(call);
  const answer = await answerer(call);
  if (answer === 'offline') throw Object.assign(new Error('offline'), { errMsg: 'request:fail' });
  return { statusCode: answer.statusCode, data: JSON.stringify(answer.data) };
}

const Taro = {
  getStorageSync: (key: string): unknown => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown): void => { stored.set(key, value); },
  removeStorageSync: (key: string): void => { stored.delete(key); },
  setNavigationBarTitle: async (): Promise<void> => undefined,
  pageScrollTo: async (): Promise<void> => undefined,
  showToast: async (): Promise<void> => undefined,
  navigateTo: async (): Promise<void> => undefined,
  redirectTo: async (): Promise<void> => undefined,
  switchTab: async (): Promise<void> => undefined,
  reLaunch: async (): Promise<void> => undefined,
  navigateBack: async (): Promise<void> => undefined,
  getCurrentPages: (): unknown[] => [],
  request,
};

export default Taro;
