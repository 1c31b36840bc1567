import type { ErrorCode } from '../error-codes.js';

/** What each refused call answers. `details.fields` names the fields of an `input/invalid` or `request/details-invalid`. */
export interface ErrorBody {
  code: ErrorCode;
  message: string;
  details: { fields?: FieldError[]; retryAfterSeconds?: number; [key: string]: unknown };
}
export interface FieldError { key: string; code: string; message: string }
