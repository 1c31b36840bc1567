/** What the API answered, by key, so that a page one comes back to shows at once while it is read again. */
const answers = new Map<string, unknown>();
const listeners = new Set<(key: string) => void>();

export function cached<T>(key: string): T | undefined {
  return answers.get(key) as T | undefined;
}

export function cache(key: string, value: unknown): void {
  answers.set(key, value);
}

/** Forgets every key that starts so (`''` = all) and makes the pages that show them read again. */
export function forgetCached(prefix: string): void {
  for (const key of [...answers.keys()]) if (key.startsWith(prefix)) answers.delete(key);
  listeners.forEach((listener) => listener(prefix));
}

export function onForgotten(listener: (prefix: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
