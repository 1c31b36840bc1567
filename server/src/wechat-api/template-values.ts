/**
 * Makes any value fit a template's field, so that a long name never costs a message (47003). The type of a field is its
 * key without the digits: `thing2` is a `thing`. Lengths count UTF-16 units, the narrower of the two readings.
 */
const BEIJING_OFFSET_MS = 8 * 3_600_000;
const THING_MAX = 20;
const STRING_MAX = 32;
const PHRASE_MAX = 5;
const NAME_MAX = 10;
const AMOUNT_DIGITS = 10;
/** Stands where there is nothing to say: WeChat refuses an empty field. */
const NOTHING = '无';

export type FieldType = 'thing' | 'character_string' | 'phrase' | 'name' | 'time' | 'amount';

const FITTERS: Readonly<Record<FieldType, (value: string) => string>> = {
  thing: fitThing,
  character_string: fitCharacterString,
  phrase: fitPhrase,
  name: fitName,
  time: fitTime,
  amount: fitAmount,
};

export function fitField(fieldKey: string, value: string): string {
  const type = fieldKey.replace(/\d+$/, '');
  if (!isFieldType(type)) throw new TypeError(`no rule for the template field ${fieldKey}`);
  return FITTERS[type](value);
}

function isFieldType(type: string): type is FieldType {
  return Object.hasOwn(FITTERS, type);
}

/** At most 20 characters, the last one "…" where something was cut; line breaks become spaces. */
export function fitThing(value: string): string {
  const flat = oneLine(value);
  return flat === '' ? NOTHING : shorten(flat, THING_MAX, '…');
}

/** At most 32 printable ASCII characters; others are left out. */
export function fitCharacterString(value: string): string {
  return oneLine(value).replace(/[^\x20-\x7e]/g, '').trim().slice(0, STRING_MAX) || '-';
}

/** At most 5 Hanzi and nothing else. */
export function fitPhrase(value: string): string {
  const hanzi = value.match(/\p{Script=Han}/gu) ?? [];
  return shorten(hanzi.join(''), PHRASE_MAX, '') || NOTHING;
}

/** At most 10 characters of a name: Hanzi, or letters in a name that has none. */
export function fitName(value: string): string {
  const letters = value.match(/[\p{Script=Han}·]/gu) ?? value.match(/[A-Za-z ]/g) ?? [];
  return shorten(letters.join('').trim(), NAME_MAX, '') || NOTHING;
}

/** ISO time to "2026年11月27日 17:00" in Beijing. @throws RangeError when it is no time. */
export function fitTime(iso: string): string {
  const local = new Date(Date.parse(iso) + BEIJING_OFFSET_MS).toISOString();
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${year}年${Number(month)}月${Number(day)}日 ${local.slice(11, 16)}`;
}

/** Fen (whole number as text) to "¥1234.50". @throws RangeError when it is no sum that WeChat can show. */
export function fitAmount(fen: string): string {
  if (!/^\d+$/.test(fen)) throw new RangeError('an amount is a whole number of fen');
  const yuan = fen.slice(0, -2) || '0';
  if (yuan.length > AMOUNT_DIGITS) throw new RangeError(`an amount has at most ${AMOUNT_DIGITS} digits`);
  return `¥${yuan}.${fen.slice(-2).padStart(2, '0')}`;
}

function oneLine(value: string): string {
  return value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** Cuts between characters, never inside one: half an emoji is invalid text. */
function shorten(value: string, max: number, mark: string): string {
  if (value.length <= max) return value;
  let kept = '';
  for (const character of value) {
    if (kept.length + character.length > max - mark.length) break;
    kept += character;
  }
  return kept + mark;
}
