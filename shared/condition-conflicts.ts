/** Whether a condition can hold at all, given that the fields on which it looks have conditions of their own. */
import type { Condition, ServiceModule } from './service-module.js';

/**
 * Gathers the condition and, field by field, those of the fields on which it looks, and intersects what is wanted of
 * each. A `choices` answer may contain several values at once, so it never conflicts.
 */
export function isSatisfiable(module: ServiceModule, condition: Condition): boolean {
  const wanted = new Map<string, ReadonlySet<unknown>>();
  const asked = [condition];
  for (const one of asked) {
    for (const [key, expected] of Object.entries(one)) {
      const field = module.fields.find((candidate) => candidate.key === key);
      if (!field) return false;
      if (!wanted.has(key) && field.when) asked.push(field.when);
      const values: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
      const before = wanted.get(key);
      const now = new Set(before && field.kind !== 'choices' ? values.filter((value) => before.has(value)) : values);
      if (now.size === 0) return false;
      wanted.set(key, now);
    }
  }
  return true;
}
