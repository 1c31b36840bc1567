import Taro from '@tarojs/taro';

/** Brings the element with this id to the top of the screen. */
export function scrollToId(id: string): void {
  // The header of the browser build covers what stands at the very top.
  void Promise.resolve(Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -60, duration: 200 })).catch(() => undefined);
}
