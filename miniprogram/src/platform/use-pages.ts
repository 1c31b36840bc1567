import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { Page } from '@shared/contracts/page';
import { failureOf, type ApiFailure } from './api-failure';
import { onForgotten } from './resource-cache';
import { JUST_READ_MS } from './use-resource';

export interface Pages<T> {
  items: T[];
  /** How many match in all; null until the first answer. */
  total: number | null;
  error: ApiFailure | null;
  /** True until the first answer, good or bad. */
  loading: boolean;
  /** A further page is on its way. */
  loadingMore: boolean;
  hasMore: boolean;
  loadMore: () => void;
  reload: () => void;
}

interface Read<T> { key: string; items: T[]; total: number | null; page: number }

/**
 * A list read page by page. `key` names list and filters: another key starts over, and so does a forgotten one or the
 * page's return to the screen (without emptying what is shown).
 */
export function usePages<T>(key: string, loadPage: (page: number) => Promise<Page<T>>): Pages<T> {
  const empty: Read<T> = { key, items: [], total: null, page: 0 };
  const [read, setRead] = useState<Read<T>>(empty);
  const [error, setError] = useState<ApiFailure | null>(null);
  const [loadingMore, setLoadingMore] = useState(false);
  const loader = useRef(loadPage);
  loader.current = loadPage;
  const reading = useRef(0);
  const readAt = useRef(0);
  const current = read.key === key ? read : empty;

  const fetchPage = useCallback(async (page: number, before: T[]) => {
    const mine = ++reading.current;
    readAt.current = Date.now();
    try {
      const answer = await loader.current(page);
      if (mine !== reading.current) return;
      setRead({ key, items: [...before, ...answer.items], total: answer.total, page });
      setError(null);
    } catch (thrown) {
      if (mine === reading.current) setError(failureOf(thrown));
    } finally {
      if (mine === reading.current) setLoadingMore(false);
    }
  }, [key]);

  const reload = useCallback(() => { void fetchPage(1, []); }, [fetchPage]);

  useEffect(() => {
    setError(null);
    reload();
    return onForgotten((prefix) => { if (key.startsWith(prefix)) reload(); });
  }, [key, reload]);

  useDidShow(() => { if (Date.now() - readAt.current > JUST_READ_MS) reload(); });

  const hasMore = current.total !== null && current.items.length < current.total;
  const loadMore = (): void => {
    if (!hasMore || loadingMore) return;
    setLoadingMore(true);
    void fetchPage(current.page + 1, current.items);
  };
  return { items: current.items, total: current.total, error, loading: current.total === null && error === null, loadingMore, hasMore, loadMore, reload };
}
