/** Spans of time as the rows of modules and stages write them. */
import type { Clocks, Span } from './service-module.js';

export const workingHours = (amount: number): Span => ({ amount, unit: 'working-hours' });
export const workingDays = (amount: number): Span => ({ amount, unit: 'working-days' });
export const wallMinutes = (amount: number): Span => ({ amount, unit: 'wall-minutes' });

/** Gas, electricity, assault, self-harm: taken up within a quarter of an hour, answered within one, day or night. */
export const DANGER_CLOCKS: Pick<Clocks, 'accept' | 'reply'> = { accept: wallMinutes(15), reply: wallMinutes(60) };
