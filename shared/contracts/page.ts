/** A page of a list: `page` from 1, `pageSize` 1…50 (default 20); `total` counts all that match. */
export interface Page<T> { items: T[]; total: number; page: number; pageSize: number }
