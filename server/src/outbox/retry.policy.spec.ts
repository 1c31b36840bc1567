import { afterFailure } from './retry.policy.js';

const now = new Date('2026-11-24T15:59:30Z'); // 23:59:30 in Beijing

describe('after a failed delivery', () => {
  it('a refusal is never sent again', () => {
    expect(afterFailure({ kind: 'never', attempts: 1, now })).toEqual({ state: 'dead' });
  });

  it('a time-out after sending is unknown and never sent again', () => {
    expect(afterFailure({ kind: 'unknown', attempts: 1, now })).toEqual({ state: 'unknown' });
  });

  it('the day quota pauses until after midnight in Beijing', () => {
    const next = afterFailure({ kind: 'pause-until-midnight', attempts: 99, now, random: 0 });
    expect(next).toEqual({ state: 'pending', at: new Date('2026-11-24T16:00:00Z') });
  });

  it('the minute quota waits for the next minute', () => {
    expect(afterFailure({ kind: 'retry-next-minute', attempts: 1, now, random: 0 })).toEqual({ state: 'pending', at: new Date('2026-11-24T16:00:00Z') });
  });

  it('busy is tried again with growing pauses, at most a quarter of an hour, and not for ever', () => {
    const pause = (attempts: number): number => {
      const next = afterFailure({ kind: 'retry', attempts, now, random: 1 });
      return next.state === 'pending' ? next.at.getTime() - now.getTime() : NaN;
    };
    expect([1, 2, 3].map(pause)).toEqual([2_000, 4_000, 8_000]);
    expect(pause(19)).toBe(15 * 60_000);
    expect(afterFailure({ kind: 'retry', attempts: 20, now })).toEqual({ state: 'dead' });
  });
});
