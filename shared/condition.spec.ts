import { answerOf, matchesCondition } from './condition.js';

describe('a condition', () => {
  it('holds where there is none', () => {
    expect(matchesCondition(undefined, {})).toBe(true);
    expect(matchesCondition({}, {})).toBe(true);
  });

  it('needs every key, and any one of the expected values', () => {
    expect(matchesCondition({ a: ['x', 'y'], b: true }, { a: 'y', b: true })).toBe(true);
    expect(matchesCondition({ a: ['x', 'y'], b: true }, { a: 'y', b: false })).toBe(false);
    expect(matchesCondition({ a: ['x', 'y'], b: true }, { a: 'z', b: true })).toBe(false);
  });

  it('holds of a list that contains an expected value', () => {
    expect(matchesCondition({ a: ['x', 'y'] }, { a: ['z', 'y'] })).toBe(true);
    expect(matchesCondition({ a: 'x' }, { a: ['z'] })).toBe(false);
  });

  it('never holds of no answer, nor of one of another type', () => {
    expect(matchesCondition({ a: false }, {})).toBe(false);
    expect(matchesCondition({ a: true }, { a: 'true' })).toBe(false);
    expect(matchesCondition({ a: 1 }, { a: '1' })).toBe(false);
  });

  it('does not take what every object inherits for an answer', () => {
    expect(answerOf({}, 'toString')).toBeUndefined();
    expect(answerOf(Object.create({ a: 'x' }) as Record<string, unknown>, 'a')).toBeUndefined();
    expect(answerOf({ a: 'x' }, 'a')).toBe('x');
  });
});
