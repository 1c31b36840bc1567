/** Sorts a ticket whose clocks stand still behind all whose clocks run. */
export const FAR_FUTURE = new Date('9999-12-31T00:00:00.000Z');
