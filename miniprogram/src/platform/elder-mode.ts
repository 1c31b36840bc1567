import Taro from '@tarojs/taro';
import { readStored, writeStored } from './storage';
import { createStore, useStore } from './store';
import { isWeapp } from './target';

const KEY = 'elder-mode';
/** WeChat's own type size from which we take it that somebody wants large type everywhere (its default is 16). */
const LARGE_TYPE = 20;

/** Chosen on the first screen and remembered; before the first choice WeChat's own type size decides. */
const elderStore = createStore<boolean>(readStored<boolean>(KEY) ?? wechatTypeIsLarge());

export function useElderMode(): boolean {
  return useStore(elderStore);
}

export function setElderMode(on: boolean): void {
  writeStored(KEY, on);
  elderStore.set(on);
}

function wechatTypeIsLarge(): boolean {
  if (!isWeapp) return false;
  try {
    const info = Taro.getAppBaseInfo?.() as { fontSizeSetting?: number } | undefined;
    return (info?.fontSizeSetting ?? 0) >= LARGE_TYPE;
  } catch {
    return false;
  }
}
