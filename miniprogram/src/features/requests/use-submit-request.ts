import { useState } from 'react';
import type { RequestView } from '@shared/contracts/request';
import { failureOf, type ApiFailure } from '@/platform/api-failure';
import { post } from '@/platform/http';
import { cache, forgetCached } from '@/platform/resource-cache';
import { askConsent } from '@/platform/subscribe';
import type { RequestFormState } from './use-request-form';

export interface Submission {
  busy: boolean;
  error: ApiFailure | null;
  /** Straight from the tap. */
  submit: () => void;
}

interface Filing {
  /** Where it is filed; a cadre who logs a call has another door. */
  path: '/requests' | '/tickets';
  /** What the body says besides the form. */
  extra: object;
}
const BY_RESIDENT: Filing = { path: '/requests', extra: {} };

/**
 * Files the request under the draft's idempotency key. The key is renewed only after a plain refusal: while it is unknown
 * whether a sending arrived, sending again must find the first one. @param templates to ask consent for at the same tap
 */
export function useSubmitRequest(form: RequestFormState, templates: readonly string[], onSent: (request: RequestView) => void, { path, extra } = BY_RESIDENT): Submission {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiFailure | null>(null);

  const send = async (): Promise<void> => {
    setBusy(true);
    setError(null);
    try {
      const request = await post<RequestView>(path, { ...form.body, ...extra }, { idempotencyKey: form.draft.idempotencyKey });
      form.clear();
      cache(`request/${request.id}`, request);
      forgetCached('requests');
      forgetCached('me');
      onSent(request);
    } catch (thrown) {
      const failure = failureOf(thrown);
      if (isPlainRefusal(failure)) form.renewKey();
      if (failure.fieldErrors.length) form.refuse(failure.fieldErrors.map((one) => ({ ...one, key: one.key.replace(/^details\./, '') })));
      setError(failure);
    } finally {
      setBusy(false);
    }
  };

  return {
    busy,
    error,
    submit: () => {
      if (busy) return;
      if (!form.check()) return;
      void askConsent(templates);
      void send();
    },
  };
}

/** The server has said no to exactly this: nothing was filed under the key, or something else was. */
function isPlainRefusal({ status }: ApiFailure): boolean {
  return status >= 400 && status < 500 && status !== 409 && status !== 401 && status !== 429;
}
