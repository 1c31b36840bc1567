import type { FieldError } from '@shared/contracts/error';

/**
 * A call that did not succeed. `status` 0 means that no answer came (no network, timeout). `message` is plain Chinese and
 * is shown as it is; `details.fields` names the fields of a refused form.
 */
export class ApiFailure extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'ApiFailure';
    // Babel's ES5 classes lose the prototype of a built-in.
    Object.setPrototypeOf(this, ApiFailure.prototype);
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  get fieldErrors(): FieldError[] {
    return Array.isArray(this.details.fields) ? (this.details.fields as FieldError[]) : [];
  }
}

/** Whatever was thrown, as a failure with a text that can be shown. */
export function failureOf(thrown: unknown): ApiFailure {
  if (thrown instanceof ApiFailure) return thrown;
  return new ApiFailure(0, 'client/unexpected', '页面出了点问题，请返回重试，已填写的内容不会丢失');
}
