import { useEffect, useState } from 'react';
import type { PreviewView, SubmitRequest } from '@shared/contracts/request';
import { failureOf, type ApiFailure } from '@/platform/api-failure';
import { post } from '@/platform/http';

/** Typing goes on: the promise is asked for when it pauses. */
const PAUSE_MS = 600;

export interface Preview {
  promise: PreviewView | null;
  error: ApiFailure | null;
  loading: boolean;
  retry: () => void;
}

/**
 * `POST /requests/preview`: who will answer and by when, before anything is sent; nothing is written. `body` null: the
 * form is not complete yet.
 */
export function usePreview(body: SubmitRequest | null): Preview {
  const [state, setState] = useState<{ promise: PreviewView | null; error: ApiFailure | null; loading: boolean }>({ promise: null, error: null, loading: false });
  const [attempt, setAttempt] = useState(0);
  const text = body === null ? null : JSON.stringify(body);
  useEffect(() => {
    if (text === null) {
      setState({ promise: null, error: null, loading: false });
      return;
    }
    let stale = false;
    setState((before) => ({ ...before, error: null, loading: true }));
    const timer = setTimeout(() => {
      post<PreviewView>('/requests/preview', JSON.parse(text)).then(
        (promise) => { if (!stale) setState({ promise, error: null, loading: false }); },
        (thrown: unknown) => { if (!stale) setState({ promise: null, error: failureOf(thrown), loading: false }); },
      );
    }, PAUSE_MS);
    return () => { stale = true; clearTimeout(timer); };
  }, [text, attempt]);
  return { ...state, retry: () => setAttempt((n) => n + 1) };
}
