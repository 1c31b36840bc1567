import { ageOn, birthDateOf, idNumberCheckCharacter, idNumberProblem, sexOf } from './id-number.js';

describe('the identity number', () => {
  // The example of the standard GB 11643-1999 itself, and its second one with X.
  it.each(['11010519491231002X', '440524188001010014'])('computes the check character of the standard\'s example %s', (number) => {
    expect(idNumberCheckCharacter(number.slice(0, 17))).toBe(number[17]);
  });

  it('accepts a right number and reads birth date and sex from it', () => {
    expect(idNumberProblem('11010519491231002X')).toBeNull();
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31');
    expect(sexOf('11010519491231002X')).toBe('female');
  });

  it.each([
    ['110105194912310021', '最后一位不对'],
    ['11010519491231002x', '18位'],
    ['1101051949123100', '18位'],
    ['110105194902300020', '出生日期'],
    ['440524188001010014', '出生日期'],
  ])('says what is wrong with %s', (number, words) => {
    expect(idNumberProblem(number)).toContain(words);
  });

  it('finds every single wrong digit and every swap of two unequal neighbours', () => {
    const right = '130699195403120016';
    const first17 = right.slice(0, 17);
    const number = first17 + idNumberCheckCharacter(first17);
    for (let at = 0; at < 17; at++) {
      for (const digit of '0123456789') {
        if (digit === number[at]) continue;
        expect(idNumberProblem(number.slice(0, at) + digit + number.slice(at + 1))).not.toBeNull();
      }
      const [a, b] = [number[at]!, number[at + 1]!];
      if (a !== b && at < 16) expect(idNumberProblem(number.slice(0, at) + b + a + number.slice(at + 2))).not.toBeNull();
    }
  });

  it('counts completed years', () => {
    expect(ageOn('1956-11-25', '2026-11-24')).toBe(69);
    expect(ageOn('1956-11-24', '2026-11-24')).toBe(70);
  });
});
