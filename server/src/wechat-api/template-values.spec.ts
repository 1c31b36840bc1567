import { fitAmount, fitCharacterString, fitField, fitName, fitPhrase, fitThing, fitTime } from './template-values.js';

describe('values of message templates', () => {
  it('a thing has at most 20 characters, and "…" shows that something was cut', () => {
    expect(fitThing('短')).toBe('短');
    expect(fitThing('甲'.repeat(20))).toBe('甲'.repeat(20));
    expect(fitThing('甲'.repeat(21))).toBe(`${'甲'.repeat(19)}…`);
  });

  it('a thing is one line and never empty', () => {
    expect(fitThing(' 屋顶漏水\n\t房东联系不上 ')).toBe('屋顶漏水 房东联系不上');
    expect(fitThing(' \n')).toBe('无');
  });

  it('a cut never leaves half a character', () => {
    expect(fitThing(`${'甲'.repeat(18)}😀尾巴`)).toBe(`${'甲'.repeat(18)}…`);
  });

  it('a character string has at most 32 printable ASCII characters', () => {
    expect(fitCharacterString('RC20261127-0042')).toBe('RC20261127-0042');
    expect(fitCharacterString('编号RC1')).toBe('RC1');
    expect(fitCharacterString('A'.repeat(40))).toBe('A'.repeat(32));
    expect(fitCharacterString('编号')).toBe('-');
  });

  it('a phrase has at most five Hanzi and nothing else', () => {
    expect(fitPhrase('待补正')).toBe('待补正');
    expect(fitPhrase('办理中（2天）')).toBe('办理中天');
    expect(fitPhrase('等待居民补充材料')).toBe('等待居民补');
    expect(fitPhrase('OK')).toBe('无');
  });

  it('a name has at most ten characters', () => {
    expect(fitName('买买提·阿不都热合曼·艾合买提')).toBe('买买提·阿不都热合曼');
    expect(fitName('张三（户主）')).toBe('张三户主');
    expect(fitName('Alexander Hamilton')).toBe('Alexander ');
  });

  it('a time is Beijing time in Chinese, and what is no time throws', () => {
    expect(fitTime('2026-11-27T09:00:00.000Z')).toBe('2026年11月27日 17:00');
    expect(fitTime('2026-12-31T16:05:00.000Z')).toBe('2027年1月1日 00:05');
    expect(() => fitTime('soon')).toThrow(RangeError);
  });

  it('an amount is given in fen and shown in yuan', () => {
    expect(fitAmount('123450')).toBe('¥1234.50');
    expect(fitAmount('5')).toBe('¥0.05');
    expect(() => fitAmount('12.5')).toThrow(RangeError);
    expect(() => fitAmount('1234567890123')).toThrow(RangeError);
  });

  it('the type of a field is its key without the digits', () => {
    expect(fitField('thing12', '甲'.repeat(30))).toHaveLength(20);
    expect(() => fitField('unknown1', 'x')).toThrow(TypeError);
  });
});
