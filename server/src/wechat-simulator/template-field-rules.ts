/**
 * What WeChat allows in a template's field, by the field's type (subscribe message, "参数值内容限制"). Lengths count
 * UTF-16 units: WeChat does not say how it counts emoji, so the simulator takes the narrower reading.
 */
const CLOCK = '([01]?\\d|2[0-3]):[0-5]\\d';
const DAY = '\\d{4}年(1[0-2]|0?[1-9])月(3[01]|[12]\\d|0?[1-9])日';
const HANZI = '\\p{Script=Han}';

function either(point: string): RegExp {
  return new RegExp(`^${point}(~${point})?$`, 'u');
}

const RULES: Readonly<Record<string, (value: string) => boolean>> = {
  thing: (value) => value.length <= 20,
  number: (value) => value.length <= 32 && /^-?\d+(\.\d+)?$/.test(value),
  letter: (value) => /^[A-Za-z]{1,32}$/.test(value),
  symbol: (value) => value.length <= 5 && /^[\p{P}\p{S}]+$/u.test(value),
  character_string: (value) => value.length <= 32 && /^[\x21-\x7e ]+$/.test(value),
  time: (value) => either(`(${DAY} ?)?${CLOCK}`).test(value),
  date: (value) => either(`${DAY}( ${CLOCK})?`).test(value),
  amount: (value) => /^\p{Sc}?\d{1,10}(\.\d+)?元?$/u.test(value),
  phone_number: (value) => /^[\d+\-() ]{1,17}$/.test(value),
  car_number: (value) => new RegExp(`^${HANZI}?[A-Z0-9]{1,7}${HANZI}?$`, 'u').test(value) && value.length <= 8,
  name: (value) => new RegExp(`${HANZI}`, 'u').test(value) ? new RegExp(`^[${HANZI}A-Za-z·]{1,10}$`, 'u').test(value) : /^[\p{L}\p{P}\p{S} ]{1,20}$/u.test(value),
  phrase: (value) => new RegExp(`^${HANZI}{1,5}$`, 'u').test(value),
};

export type FieldProblem = 'empty' | 'invalid';

/** Null when the field may be sent. `key` like "thing2": the type and a number. */
export function judgeField(key: string, value: unknown): FieldProblem | null {
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text !== 'string' || text.trim() === '') return 'empty';
  const rule = RULES[key.replace(/\d+$/, '')];
  if (!rule || /\p{Cc}/u.test(text)) return 'invalid';
  return rule(text) ? null : 'invalid';
}
