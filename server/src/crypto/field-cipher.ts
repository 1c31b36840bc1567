import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals personal data (trust.md, "Personal data"): AES-256-GCM, the key's id in the value, so that keys rotate.
 * A sealed value is `keyId.base64url(iv ‖ tag ‖ ciphertext)`. Look-ups go through keyed hashes, never through values.
 */
export class FieldCipher {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly sealingKeyId: string;
  private readonly lookupKey: Buffer;

  /** @param dataKeys `id:key[,id:key…]`, keys of 32 bytes in base64url; the first seals. */
  constructor(dataKeys: string, lookupKey: string) {
    const pairs = dataKeys.split(',').map((pair) => pair.split(':') as [string, string]);
    this.keys = new Map(pairs.map(([id, key]) => [id, Buffer.from(key, 'base64url')]));
    this.sealingKeyId = pairs[0]![0];
    this.lookupKey = Buffer.from(lookupKey, 'base64url');
  }

  seal(plain: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.sealingKeyId)!, iv);
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return `${this.sealingKeyId}.${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /**
   * Seals a file: `key id length ‖ key id ‖ iv ‖ tag ‖ ciphertext`. `name` is authenticated too, so that one file can't
   * be put in another's place.
   */
  sealBytes(plain: Buffer, name: string): Buffer {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keys.get(this.sealingKeyId)!, iv).setAAD(Buffer.from(name));
    const sealed = [cipher.update(plain), cipher.final()];
    return Buffer.concat([Buffer.from([this.sealingKeyId.length]), Buffer.from(this.sealingKeyId), iv, cipher.getAuthTag(), ...sealed]);
  }

  /** @throws when the file was tampered with, bears another name, or its key is not configured. */
  openBytes(sealed: Buffer, name: string): Buffer {
    const ivAt = 1 + (sealed[0] ?? 0);
    const key = this.keys.get(sealed.subarray(1, ivAt).toString());
    if (!key) throw new Error('No data key for this file is configured');
    const tagAt = ivAt + IV_BYTES;
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(ivAt, tagAt)).setAAD(Buffer.from(name));
    decipher.setAuthTag(sealed.subarray(tagAt, tagAt + TAG_BYTES));
    return Buffer.concat([decipher.update(sealed.subarray(tagAt + TAG_BYTES)), decipher.final()]);
  }

  sealJson(value: unknown): string {
    return this.seal(JSON.stringify(value));
  }

  sealOptional(plain: string | null | undefined): string | null {
    return plain ? this.seal(plain) : null;
  }

  /** @throws when the value was tampered with or its key is not configured. */
  open(sealed: string): string {
    const dot = sealed.indexOf('.');
    const key = this.keys.get(sealed.slice(0, dot));
    if (!key) throw new Error(`No data key "${sealed.slice(0, dot)}" is configured`);
    const bytes = Buffer.from(sealed.slice(dot + 1), 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  }

  openJson<T>(sealed: string): T {
    return JSON.parse(this.open(sealed)) as T;
  }

  openOptional(sealed: string | null): string | null {
    return sealed === null ? null : this.open(sealed);
  }

  /** Whether a value was sealed with the present key (rotation re-seals what was not). */
  isCurrent(sealed: string): boolean {
    return sealed.startsWith(`${this.sealingKeyId}.`);
  }

  /** Keyed hash for look-up, 43 characters; `purpose` keeps hashes of different columns apart. */
  lookup(purpose: 'phone' | 'phone-last-four' | 'id-number' | 'name-id' | 'idempotency' | 'body' | 'rate', value: string): string {
    return createHmac('sha256', this.lookupKey).update(purpose).update('\0').update(value).digest('base64url');
  }
}
