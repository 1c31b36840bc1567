import type { SimClock } from './sim-clock.js';

/** A fault as the caller sets it. Several knobs of one fault act together: latency first, then the failure. */
export interface Fault {
  /** Endpoint it applies to, e.g. "/cgi-bin/message/subscribe/send"; absent = all WeChat endpoints. */
  path?: string;
  /** Waits so long before it does anything, in ms. A caller that gives up meanwhile does not stop the work. */
  latencyMs?: number;
  /** Answers -1. */
  busy?: boolean;
  /** Answers 45009 until midnight in Beijing on the simulator's clock. */
  quota45009?: boolean;
  /** Answers this code, e.g. 40226 for a risky user. */
  errcode?: number;
  /** Answers this HTTP status with an HTML page; true = 503. */
  http5xx?: boolean | number;
  /** Cuts the connection: true or "before" = nothing was done; "after" = done, but the answer is lost. */
  reset?: boolean | 'before' | 'after';
  /** How many calls it hits; absent = until cleared. */
  times?: number;
  /** Share of calls that it hits, 0..1; absent = all. */
  probability?: number;
}

/** What one call has to suffer. */
export interface Misfortune {
  latencyMs: number;
  errcode: number | null;
  httpStatus: number | null;
  reset: 'before' | 'after' | null;
}

interface ActiveFault {
  fault: Fault;
  left: number;
  setOnDay: string;
}

const DEFAULT_5XX = 503;

/** One fault per path: a new one for the same path takes the old one's place. */
export class FaultKnobs {
  private readonly active = new Map<string, ActiveFault>();

  constructor(private readonly clock: SimClock) {}

  set(fault: Fault): void {
    this.active.set(fault.path ?? '', { fault, left: fault.times ?? Infinity, setOnDay: this.clock.beijingDay() });
  }

  clear(): void {
    this.active.clear();
  }

  list(): (Fault & { left: number | null })[] {
    return [...this.active.values()].map(({ fault, left }) => ({ ...fault, left: Number.isFinite(left) ? left : null }));
  }

  /** Uses up one hit of each fault that strikes this call. */
  strike(path: string): Misfortune {
    const struck = [this.active.get(''), this.active.get(path)].filter((one) => one !== undefined && this.hits(one));
    const faults = struck.map((one) => one?.fault ?? {});
    return {
      latencyMs: Math.max(0, ...faults.map((fault) => fault.latencyMs ?? 0)),
      httpStatus: faults.map(statusOf).find((status) => status !== null) ?? null,
      errcode: faults.map(errcodeOf).find((code) => code !== null) ?? null,
      reset: faults.map(resetOf).find((reset) => reset !== null) ?? null,
    };
  }

  private hits(one: ActiveFault): boolean {
    const { fault } = one;
    if (fault.quota45009 && one.setOnDay !== this.clock.beijingDay()) this.active.delete(fault.path ?? '');
    else if (one.left > 0 && Math.random() < (fault.probability ?? 1)) {
      one.left -= 1;
      if (one.left <= 0) this.active.delete(fault.path ?? '');
      return true;
    }
    return false;
  }
}

function statusOf({ http5xx }: Fault): number | null {
  return http5xx === true ? DEFAULT_5XX : http5xx || null;
}

function errcodeOf({ busy, quota45009, errcode }: Fault): number | null {
  if (busy) return -1;
  return quota45009 ? 45009 : (errcode ?? null);
}

function resetOf({ reset }: Fault): 'before' | 'after' | null {
  return reset === true ? 'before' : reset || null;
}
