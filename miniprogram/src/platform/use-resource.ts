import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import { failureOf, type ApiFailure } from './api-failure';
import { cache, cached, onForgotten } from './resource-cache';

/** A page that comes to the screen does not read again what was asked for so recently. */
export const JUST_READ_MS = 700;

export interface Resource<T> {
  /** The last answer, also while it is read again. */
  data: T | undefined;
  error: ApiFailure | null;
  /** True until the first answer, good or bad. */
  loading: boolean;
  reload: () => Promise<void>;
  /** Puts an answer of the API (a move's) in place without reading again. */
  replace: (value: T) => void;
}

/**
 * Reads something of the API under a cache key and again whenever its page comes back to the screen or the key is
 * forgotten. `key` null: nothing is read. Answers of an older key or an older reading never win.
 */
export function useResource<T>(key: string | null, load: () => Promise<T>): Resource<T> {
  const [, redraw] = useState(0);
  const [error, setError] = useState<ApiFailure | null>(null);
  const loader = useRef(load);
  loader.current = load;
  const reading = useRef(0);
  const readAt = useRef(0);

  const reload = useCallback(async () => {
    if (key === null) return;
    const mine = ++reading.current;
    readAt.current = Date.now();
    try {
      const value = await loader.current();
      if (mine !== reading.current) return;
      cache(key, value);
      setError(null);
    } catch (thrown) {
      if (mine !== reading.current) return;
      setError(failureOf(thrown));
    }
    redraw((n) => n + 1);
  }, [key]);

  useEffect(() => {
    setError(null);
    void reload();
    if (key === null) return;
    return onForgotten((prefix) => { if (key.startsWith(prefix)) void reload(); });
  }, [key, reload]);

  // The first showing comes with the mounting, which already reads.
  useDidShow(() => { if (Date.now() - readAt.current > JUST_READ_MS) void reload(); });

  const replace = useCallback((value: T) => {
    if (key === null) return;
    reading.current += 1;
    cache(key, value);
    setError(null);
    redraw((n) => n + 1);
  }, [key]);

  const data = key === null ? undefined : cached<T>(key);
  return { data, error, loading: key !== null && data === undefined && error === null, reload, replace };
}
