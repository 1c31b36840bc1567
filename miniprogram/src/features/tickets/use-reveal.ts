import { useState } from 'react';
import type { RevealField, RevealView } from '@shared/contracts/request';
import { failureOf, type ApiFailure } from '@/platform/api-failure';
import { post } from '@/platform/http';

export interface Reveal {
  value: string | null;
  busy: boolean;
  error: ApiFailure | null;
  /** The value, or null when it can't be had. Each call is on record on the server before it answers. */
  show: () => Promise<string | null>;
}

/** `POST /tickets/:id/reveal`: somebody's number, with the ticket as its reason. Never kept: the page forgets it when it closes. */
export function useReveal(ticketId: string, field: Extract<RevealField, 'phone' | 'address'>): Reveal {
  const [state, setState] = useState<{ value: string | null; busy: boolean; error: ApiFailure | null }>({ value: null, busy: false, error: null });
  const show = async (): Promise<string | null> => {
    setState((before) => ({ ...before, busy: true, error: null }));
    try {
      const { value } = await post<RevealView>(`/tickets/${ticketId}/reveal`, { field });
      setState({ value, busy: false, error: null });
      return value;
    } catch (thrown) {
      setState((before) => ({ ...before, busy: false, error: failureOf(thrown) }));
      return null;
    }
  };
  return { ...state, show };
}
