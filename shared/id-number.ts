/** The citizen identity number (GB 11643): six digits of a division, birth date, serial (odd = male), check character. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** The 18th character for the first 17 digits (ISO 7064 MOD 11-2). */
export function idNumberCheckCharacter(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0);
  return CHECK_CHARACTERS[sum % 11]!;
}

/** What is wrong with the number, in words that say what to do; null when it is right. */
export function idNumberProblem(text: string): string | null {
  if (!/^\d{17}[\dX]$/.test(text)) return '身份证号应为18位，最后一位是数字或大写X，请核对';
  const date = birthDateOf(text);
  const parsed = new Date(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
  if (!exists || date < '1900-01-01') return '身份证号第7至14位不是有效的出生日期，请核对';
  if (idNumberCheckCharacter(text.slice(0, 17)) !== text[17]) return '身份证号最后一位不对，请核对';
  return null;
}

/** Birth date as "YYYY-MM-DD". */
export function birthDateOf(idNumber: string): string {
  return `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`;
}

export function sexOf(idNumber: string): 'male' | 'female' {
  return Number(idNumber[16]) % 2 === 1 ? 'male' : 'female';
}

/** Completed years on the day `on` ("YYYY-MM-DD") of who was born on `birthDate` ("YYYY-MM-DD"). */
export function ageOn(birthDate: string, on: string): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}
