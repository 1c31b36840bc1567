import type { ReactNode } from 'react';
import type { Resource } from '@/platform/use-resource';
import { ErrorState } from './error-state';
import { Notice } from './notice';
import { Skeleton } from './skeleton';

interface Props<T> {
  resource: Resource<T>;
  children: (data: T) => ReactNode;
  /** How many grey cards stand in meanwhile. */
  cards?: number;
}

/** What a resource looks like while it is read, when it can't be had, and when it is there (with a line if it is stale). */
export function Loaded<T>({ resource, children, cards }: Props<T>) {
  const { data, error, loading, reload } = resource;
  if (data !== undefined) return <>{error && <Notice tone="warm">{error.message}</Notice>}{children(data)}</>;
  if (error) return <ErrorState error={error} onRetry={() => { void reload(); }} />;
  return loading ? <Skeleton cards={cards} /> : null;
}
