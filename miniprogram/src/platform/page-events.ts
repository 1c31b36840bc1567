import Taro, { useDidShow, usePullDownRefresh, useReachBottom, useRouter, useShareAppMessage } from '@tarojs/taro';

/** Runs each time the page comes to the screen, the first time included. */
export function useShown(run: () => void): void {
  useDidShow(run);
}

/** The query of the page's address; a value that is missing is ''. */
export function usePageQuery<K extends string>(...keys: K[]): Record<K, string> {
  const { params } = useRouter();
  return Object.fromEntries(keys.map((key) => [key, decoded(params[key])])) as Record<K, string>;
}

/** The person scrolled to the end: the next page of a list. */
export function useBottomReached(run: () => void): void {
  useReachBottom(run);
}

/** Pulling down reads again; needs `enablePullDownRefresh` in the page's config. */
export function usePulledDown(run: () => Promise<void>): void {
  usePullDownRefresh(() => { void run().finally(() => { Taro.stopPullDownRefresh(); }); });
}

export function setPageTitle(title: string): void {
  void Taro.setNavigationBarTitle({ title });
}

/** What the share card of this page says and opens. Nothing personal in it: it goes into ordinary groups. */
export function useShareCard(title: string, path: string): void {
  useShareAppMessage(() => ({ title, path: `/${path}` }));
}

/** WeChat hands the query over as it was written, the browser decoded. */
function decoded(value: string | undefined): string {
  if (!value) return '';
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
