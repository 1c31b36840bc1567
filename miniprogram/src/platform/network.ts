import Taro from '@tarojs/taro';
import { createStore, useStore } from './store';

const onlineStore = createStore(true);

/** Called once when the app starts. */
export function watchNetwork(): void {
  // Taro builds its table of calls from what the platform has: the call may be missing.
  Taro.onNetworkStatusChange?.(({ isConnected }) => onlineStore.set(isConnected));
}

export function useOnline(): boolean {
  return useStore(onlineStore);
}
