import { Fragment, type ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { Pages } from '@/platform/use-pages';
import { Button } from './button';
import { Empty } from './empty';
import { ErrorState } from './error-state';
import { Notice } from './notice';
import { Skeleton } from './skeleton';

interface Props<T extends { id: string }> {
  pages: Pages<T>;
  children: (item: T) => ReactNode;
  empty: { text: string; action?: { title: string; onTap: () => void } };
}

/** A list that is read page by page: its skeleton, its error, its emptiness, its rows, and 再看一些. */
export function PagedList<T extends { id: string }>({ pages, children, empty }: Props<T>) {
  const { items, error, loading, hasMore, loadingMore, loadMore, reload } = pages;
  if (loading) return <Skeleton cards={3} />;
  if (error && items.length === 0) return <ErrorState error={error} onRetry={reload} />;
  if (items.length === 0) return <Empty {...empty} />;
  return (
    <View>
      {items.map((item) => <Fragment key={item.id}>{children(item)}</Fragment>)}
      {error && <Notice tone="warm">{error.message}</Notice>}
      {hasMore && <View className="bl-card"><Button kind="quiet" busy={loadingMore} onTap={loadMore}>再看一些</Button></View>}
    </View>
  );
}
