/** Files of one person that no request has taken yet: at most so many, and kept for so long. */
export const MAX_UNSENT = 30;
export const UNSENT_HOURS = 24;
