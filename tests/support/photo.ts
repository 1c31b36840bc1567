import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';

const ROW = (y: number): string => Array.from({ length: 9 }, (_, x) => `<rect x="${x * 72 - (y % 2) * 36}" y="${y * 44 + 150}" width="68" height="40" rx="6" fill="${x === 4 && y < 3 ? '#b5553c' : '#6f7d80'}"/>`).join('');
const ROOF = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#bcd7e2"/><rect y="140" width="640" height="340" fill="#59656a"/>${Array.from({ length: 8 }, (_, y) => ROW(y)).join('')}</svg>`;

/** A photograph of a mended roof, as a JPEG in a temporary folder. @returns its path */
export async function roofPhoto(): Promise<string> {
  const path = join(mkdtempSync(join(tmpdir(), 'baolian-photo-')), 'roof.jpg');
  await sharp(Buffer.from(ROOF)).jpeg().toFile(path);
  return path;
}
