import Taro from '@tarojs/taro';
import { isWeapp } from './target';

/** Opens the phone's dialler with the number. Cancelling is no error. */
export function callPhone(phoneNumber: string): void {
  if (isWeapp) void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
  else window.location.href = `tel:${phoneNumber}`;
}
