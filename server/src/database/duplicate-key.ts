import { QueryFailedError } from 'typeorm';

/** Whether a statement failed because a row with the same unique key exists, on either database. */
export function isDuplicateKey(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, message } = error.driverError as Error & { code?: string };
  return code === 'ER_DUP_ENTRY' || /UNIQUE constraint failed/.test(message);
}
