import type { ErrorCode } from './error-codes.js';

/** A refusal that the user can act upon. The filter turns the code into a status and a Chinese text; details never hold personal data. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, unknown> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}
