import type { SimClock } from './sim-clock.js';
import type { StateFile } from './state-file.js';

const LOGINS_PER_MINUTE = 100;

/** Counts what WeChat counts: logins a minute and user, subscribe messages a Beijing day. */
export class SendQuotas {
  private readonly logins = new Map<string, { minute: number; count: number }>();

  constructor(
    private readonly file: StateFile,
    private readonly clock: SimClock,
    private readonly dailySendQuota: number,
  ) {}

  /** Counts one login of this persona; false when the minute is full. */
  takeLogin(personaId: string): boolean {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    const seen = this.logins.get(personaId);
    const count = seen?.minute === minute ? seen.count : 0;
    if (count >= LOGINS_PER_MINUTE) return false;
    this.logins.set(personaId, { minute, count: count + 1 });
    return true;
  }

  sendsLeftToday(): number {
    const { sends } = this.file.state;
    return this.dailySendQuota - (sends.day === this.clock.beijingDay() ? sends.count : 0);
  }

  countSend(): void {
    const { sends } = this.file.state;
    const day = this.clock.beijingDay();
    this.file.state.sends = { day, count: (sends.day === day ? sends.count : 0) + 1 };
    this.file.changed();
  }
}
