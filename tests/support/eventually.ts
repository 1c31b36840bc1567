import { setTimeout as wait } from 'node:timers/promises';

/**
 * Asks again every 50 ms until the answer is something (not null, undefined or false), and returns it.
 * Errors: with `what` and the last answer when `withinMs` has passed.
 */
export async function eventually<T>(what: string, ask: () => Promise<T | null | undefined | false>, withinMs = 10_000): Promise<T> {
  const until = performance.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null && answer !== undefined && answer !== false) return answer;
    if (performance.now() > until) throw new Error(`Not within ${withinMs / 1000} s: ${what}`);
    await wait(50);
  }
}
