import { useRef, useState } from 'react';
import type { RequestView } from '@shared/contracts/request';
import type { ResidentMove } from '@shared/ticket-states';
import { failureOf, type ApiFailure } from '@/platform/api-failure';
import { post } from '@/platform/http';
import { forgetCached } from '@/platform/resource-cache';
import type { Resource } from '@/platform/use-resource';
import { randomUuid } from '@/platform/uuid';

export interface Move {
  busy: boolean;
  error: ApiFailure | null;
  /** True when it was done. `body` without the version, which is the one on the screen. */
  make: (move: ResidentMove, body?: object) => Promise<boolean>;
  clearError: () => void;
}

/** Makes a move on a request. A stale one reads the request again, so that the next tap sees what changed. */
export function useMove(resource: Resource<RequestView>): Move {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiFailure | null>(null);
  // One key an intention: the same tap repeated after a lost answer never moves twice.
  const pending = useRef<{ intent: string; key: string } | null>(null);

  const make = async (move: ResidentMove, body: object = {}): Promise<boolean> => {
    const request = resource.data;
    if (!request || busy) return false;
    const sent = { version: request.version, ...body };
    const intent = `${move} ${JSON.stringify(sent)}`;
    if (pending.current?.intent !== intent) pending.current = { intent, key: randomUuid() };
    setBusy(true);
    setError(null);
    try {
      await post(`/requests/${request.id}/${move}`, sent, { idempotencyKey: pending.current.key });
      pending.current = null;
      await resource.reload();
      forgetCached('requests');
      return true;
    } catch (thrown) {
      const failure = failureOf(thrown);
      setError(failure);
      if (failure.status === 409) await resource.reload();
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, error, make, clearError: () => setError(null) };
}
