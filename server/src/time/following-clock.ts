import { Clock } from './clock.js';

const POLL_MS = 250;

/**
 * A clock that follows the WeChat simulator's, so that the whole demo moves when its clock is moved. Never used in
 * production. While the simulator does not answer, the last known offset stays.
 */
export class FollowingClock extends Clock {
  private offsetMs = 0;
  private readonly timer: NodeJS.Timeout;

  constructor(private readonly simulatorUrl: string) {
    super();
    this.timer = setInterval(() => void this.follow(), POLL_MS);
    this.timer.unref();
    void this.follow();
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }

  private async follow(): Promise<void> {
    try {
      const response = await fetch(`${this.simulatorUrl}/sim/clock`, { signal: AbortSignal.timeout(2_000) });
      const { offsetSeconds } = (await response.json()) as { offsetSeconds: number };
      if (Number.isFinite(offsetSeconds)) this.offsetMs = offsetSeconds * 1_000;
    } catch {
      // The simulator is starting or stopping.
    }
  }
}
