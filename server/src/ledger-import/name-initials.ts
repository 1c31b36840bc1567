import { pinyin } from 'pinyin-pro';

/** Initials of a Chinese name, lower case, surnames read as such: 单雄信 → "sxx". At most 20. */
export function nameInitials(name: string): string {
  return pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', surname: 'head' }).join('').toLowerCase().slice(0, 20);
}
