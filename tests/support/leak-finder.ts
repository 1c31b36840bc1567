import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

/**
 * Looks for personal data where it must not stand in the clear. It shares no code with the server: it reads the office's
 * own files and searches bytes.
 */
export interface Secret { what: string; value: string }
export interface Haystack { name: string; bytes: Buffer }
export interface Leak { what: string; value: string; where: string }

/** Shorter values would be found by chance. */
const SHORTEST = 6;
const COLUMNS: [file: string, heading: string, what: string][] = [
  ['residents.csv', '身份证号', 'ID number of a resident'],
  ['residents.csv', '手机号', 'phone of a resident'],
  ['cadres.csv', '身份证号', 'ID number of a cadre'],
  ['cadres.csv', '手机号', 'phone of a cadre'],
  ['households.csv', '补贴账号', 'bank account'],
  ['residences.csv', '详细地址', 'address'],
];

/** Everything personal that the demo county's ledger holds. */
export function ledgerSecrets(folder: string): Secret[] {
  return COLUMNS.flatMap(([file, heading, what]) => {
    const rows = parse(readFileSync(join(folder, file)), { bom: true, columns: true }) as Record<string, string>[];
    return [...new Set(rows.map((row) => row[heading] ?? ''))].filter((value) => value.length >= SHORTEST).map((value) => ({ what, value }));
  });
}

/** The ways in which a value may stand in a file without being encrypted. */
function spellings(value: string): string[] {
  const escaped = JSON.stringify(value).slice(1, -1);
  const ascii = escaped.replace(/[\u0080-\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const utf8 = Buffer.from(value, 'utf8');
  return [...new Set([value, escaped, ascii, encodeURIComponent(value), utf8.toString('hex'), ...insideBase64(utf8)])];
}

/** What is sure to appear in the base64 (or base64url) of any text that contains the bytes, for each of the three alignments. */
function insideBase64(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes]);
    const text = whole.toString('base64').replace(/=+$/, '');
    const core = text.slice(shift === 0 ? 0 : shift + 1, Math.floor((whole.length * 8) / 6));
    return core.length >= 8 ? [core, core.replaceAll('+', '-').replaceAll('/', '_')] : [];
  });
}

/** One pass over each haystack: candidates by their first bytes, then the whole value. */
export function findLeaks(secrets: readonly Secret[], haystacks: readonly Haystack[]): Leak[] {
  const byStart = new Map<string, { secret: Secret; needle: string }[]>();
  for (const secret of secrets) {
    for (const spelling of spellings(secret.value)) {
      const needle = Buffer.from(spelling, 'utf8').toString('latin1');
      const start = needle.slice(0, SHORTEST);
      byStart.set(start, [...(byStart.get(start) ?? []), { secret, needle }]);
    }
  }
  const leaks = new Map<string, Leak>();
  for (const { name, bytes } of haystacks) {
    const text = bytes.toString('latin1');
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      for (const { secret, needle } of byStart.get(text.slice(at, at + SHORTEST)) ?? []) {
        if (text.startsWith(needle, at)) leaks.set(`${name} ${secret.value}`, { ...secret, where: `${name} at ${at}: ${around(bytes, at)}` });
      }
    }
  }
  return [...leaks.values()];
}

function around(bytes: Buffer, at: number): string {
  return bytes.subarray(Math.max(0, at - 80), at + 60).toString('utf8').replace(/[^\x20-\x7e\u4e00-\u9fff]+/g, '·');
}
