import { v7 } from 'uuid';

/** A new UUIDv7: ordered by time, so that keys stay at the end of their index. */
export function newId(): string {
  return v7();
}
