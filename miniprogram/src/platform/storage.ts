import Taro from '@tarojs/taro';

/** What is kept under each key of the phone's storage. Nothing here is more than the person typed or may see. */
const PREFIX = 'baolian:';

/** The stored value, or null when there is none or it cannot be read. */
export function readStored<T>(key: string): T | null {
  try {
    const value: unknown = Taro.getStorageSync(PREFIX + key);
    return value === '' || value === undefined || value === null ? null : (JSON.parse(String(value)) as T);
  } catch {
    return null;
  }
}

/** Written as JSON text: WeChat and the browser then agree on what comes back. A full storage is not the user's problem. */
export function writeStored(key: string, value: unknown): void {
  try {
    Taro.setStorageSync(PREFIX + key, JSON.stringify(value));
  } catch {
    // The draft stays in memory; nothing else depends on storage.
  }
}

export function removeStored(key: string): void {
  try {
    Taro.removeStorageSync(PREFIX + key);
  } catch {
    // Nothing was stored.
  }
}
