import Taro from '@tarojs/taro';

/** A short word that something was done. Errors are shown in the page, not here: they must stay readable. */
export function toast(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: 2500 });
}
