import type { StateFile } from './state-file.js';

const BEIJING_OFFSET_MS = 8 * 3_600_000;

/** The simulated now: the machine's clock plus an offset in whole seconds, which may also be negative. */
export class SimClock {
  constructor(private readonly file: StateFile) {}

  get offsetSeconds(): number {
    return this.file.state.clockOffsetSeconds;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetSeconds * 1000);
  }

  advance(seconds: number): void {
    this.file.state.clockOffsetSeconds += seconds;
    this.file.changed();
  }

  /** The Beijing day, "2026-11-27": WeChat's quotas end with it. */
  beijingDay(): string {
    return new Date(this.now().getTime() + BEIJING_OFFSET_MS).toISOString().slice(0, 10);
  }
}
