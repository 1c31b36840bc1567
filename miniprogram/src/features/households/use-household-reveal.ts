import { useState } from 'react';
import type { RevealField, RevealView } from '@shared/contracts/request';
import { failureOf, type ApiFailure } from '@/platform/api-failure';
import { post } from '@/platform/http';

export interface RevealWish { field: RevealField; personId?: string; reason?: string }

export interface HouseholdReveal {
  /** What has been shown on this page, by {@link revealKey}; forgotten when the page closes. */
  shown: Readonly<Record<string, string>>;
  busy: boolean;
  error: ApiFailure | null;
  show: (wish: RevealWish) => Promise<string | null>;
  clearError: () => void;
}

export function revealKey({ field, personId = '' }: Pick<RevealWish, 'field' | 'personId'>): string {
  return `${field}/${personId}`;
}

/** `POST /households/:id/reveal`: one datum at a time, each on record before it is shown. */
export function useHouseholdReveal(householdId: string): HouseholdReveal {
  const [shown, setShown] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiFailure | null>(null);
  const show = async (wish: RevealWish): Promise<string | null> => {
    setBusy(true);
    setError(null);
    try {
      const { value } = await post<RevealView>(`/households/${householdId}/reveal`, wish);
      setShown((before) => ({ ...before, [revealKey(wish)]: value }));
      return value;
    } catch (thrown) {
      setError(failureOf(thrown));
      return null;
    } finally {
      setBusy(false);
    }
  };
  return { shown, busy, error, show, clearError: () => setError(null) };
}
