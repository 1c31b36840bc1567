import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { DomainError } from '../../../shared/domain-error.js';
import type { Attachment } from './attachment.entity.js';

export const UPLOAD_BYTES = 10 * 1024 * 1024;
const VOICE_BYTES = 2 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;
const LONGEST_SIDE = 2_560;
const JPEG_QUALITY = 82;

const PHOTOS: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
const VOICES: readonly string[] = ['audio/mpeg', 'audio/x-m4a', 'audio/mp4', 'audio/aac', 'audio/amr', 'audio/wav', 'audio/vnd.wave'];

export type ReadUpload = { bytes: Buffer } & Pick<Attachment, 'kind' | 'mimeType' | 'width' | 'height'>;

// One thread per picture and one picture at a time: 50 million pixels are 200 MB, and the cores belong to the requests.
sharp.concurrency(1);
sharp.cache(false);
let lastPicture: Promise<unknown> = Promise.resolve();
let waitingPictures = 0;
/** Beyond this many the next one is sent away for a moment: each holds up to 10 MB while it waits. */
const MAX_WAITING = 20;

/**
 * What an upload is, judged by its content alone: its name and its type are the client's words. Photos are encoded
 * anew as JPEG, turned upright, at most {@link LONGEST_SIDE} long, and without any metadata: a picture must not tell
 * where it was taken.
 * @throws `attachment/unsupported-type`, `attachment/too-large`, `attachment/too-many-pixels`, `attachment/unreadable`,
 * `server/unavailable` while too many pictures wait
 */
export async function readUpload(bytes: Buffer): Promise<ReadUpload> {
  const mimeType = (await fileTypeFromBuffer(bytes))?.mime ?? '';
  if (PHOTOS.includes(mimeType)) {
    return inTurn(() => encodePhoto(bytes));
  }
  if (mimeType === 'application/pdf') return { bytes, kind: 'pdf', mimeType, width: null, height: null };
  if (VOICES.includes(mimeType)) {
    if (bytes.length > VOICE_BYTES) throw new DomainError('attachment/too-large');
    return { bytes, kind: 'voice', mimeType, width: null, height: null };
  }
  throw new DomainError('attachment/unsupported-type');
}

async function inTurn(encode: () => Promise<ReadUpload>): Promise<ReadUpload> {
  if (waitingPictures >= MAX_WAITING) throw new DomainError('server/unavailable', { retryAfterSeconds: 5 });
  waitingPictures++;
  const picture = lastPicture.then(encode).finally(() => waitingPictures--);
  lastPicture = picture.catch(() => undefined);
  return picture;
}

async function encodePhoto(bytes: Buffer): Promise<ReadUpload> {
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: JPEG_QUALITY })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, kind: 'photo', mimeType: 'image/jpeg', width: info.width, height: info.height };
  } catch (error) {
    throw new DomainError(error instanceof Error && /pixel limit/.test(error.message) ? 'attachment/too-many-pixels' : 'attachment/unreadable');
  }
}
