import { useRef, useState } from 'react';
import type { TicketView } from '@shared/contracts/request';
import type { CadreMove } from '@shared/ticket-states';
import { failureOf, type ApiFailure } from '@/platform/api-failure';
import { post } from '@/platform/http';
import { forgetCached } from '@/platform/resource-cache';
import type { Resource } from '@/platform/use-resource';
import { randomUuid } from '@/platform/uuid';

export interface CadreMoveState {
  busy: boolean;
  error: ApiFailure | null;
  /** True when it was done. `body` is without the version, which is that of the ticket on the screen. */
  make: (move: CadreMove, body?: object, options?: { givesAway?: boolean }) => Promise<boolean>;
  clearError: () => void;
}

/** Makes a move on a ticket. After a stale one the ticket is read again, so that the next tap is about what one sees. */
export function useCadreMove(resource: Resource<TicketView>): CadreMoveState {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiFailure | null>(null);
  // One key an intention: the same tap repeated after a lost answer never moves twice.
  const pending = useRef<{ intent: string; key: string } | null>(null);

  const make: CadreMoveState['make'] = async (move, body = {}, { givesAway = false } = {}) => {
    const ticket = resource.data;
    if (!ticket || busy) return false;
    const sent = { version: ticket.version, ...body };
    const intent = `${move} ${JSON.stringify(sent)}`;
    if (pending.current?.intent !== intent) pending.current = { intent, key: randomUuid() };
    setBusy(true);
    setError(null);
    try {
      await post(`/tickets/${ticket.id}/${move}`, sent, { idempotencyKey: pending.current.key });
      pending.current = null;
      // Whoever gave it away may not be allowed to read it any more.
      if (!givesAway) await resource.reload();
      forgetCached('tickets?');
      forgetCached('households');
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
