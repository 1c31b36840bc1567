/** An instant as raw queries give it: a Date from MariaDB, UTC text from SQLite. */
export function instantOf(raw: Date | string): Date {
  return raw instanceof Date ? raw : new Date(`${raw.replace(' ', 'T')}Z`);
}

export function optionalInstantOf(raw: Date | string | null): Date | null {
  return raw === null ? null : instantOf(raw);
}

/** An instant as a parameter of a raw query, in UTC, for both databases. */
export function sqlInstant(at: Date): string {
  return at.toISOString().slice(0, 23).replace('T', ' ');
}
