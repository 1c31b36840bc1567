/**
 * Conditions of a module's row: of a field, a routing row, a danger, a stage. Every key must match; a list of expected
 * values means "one of"; an answer that is a list (`choices`) matches if it contains one of them. No answer never
 * matches, and neither does an answer of another type: `"true"` is not `true`.
 */
import type { Condition } from './service-module.js';

export type Answers = Readonly<Record<string, unknown>>;

/** Answers come from outside: `constructor` and the like must not be found on the prototype. */
export function answerOf(answers: Answers, key: string): unknown {
  return Object.prototype.hasOwnProperty.call(answers, key) ? answers[key] : undefined;
}

/** Raw comparison; whether the answers' own fields are visible is asked in field-rules. */
export function matchesCondition(condition: Condition | undefined, answers: Answers): boolean {
  if (!condition) return true;
  return Object.entries(condition).every(([key, expected]) => {
    const allowed: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
    const answer = answerOf(answers, key);
    return Array.isArray(answer) ? answer.some((one) => allowed.includes(one)) : allowed.includes(answer);
  });
}
