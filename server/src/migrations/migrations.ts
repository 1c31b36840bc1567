import { Initial1764000000000 } from './1764000000000-initial.js';

/** The one migration history, in order. A landed migration is never edited. */
export const MIGRATIONS = [Initial1764000000000];
