import type { FieldCipher } from '../crypto/field-cipher.js';
import type { Person } from './person.entity.js';

/** Digits of a mainland mobile number; spaces, dashes and a leading +86 are dropped. */
export function plainPhone(phone: string): string {
  return phone.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
}

export function phoneLookup(cipher: FieldCipher, phone: string): string {
  return cipher.lookup('phone', plainPhone(phone));
}

export function phoneLastFourLookup(cipher: FieldCipher, lastFour: string): string {
  return cipher.lookup('phone-last-four', lastFour);
}

/** What a villager knows of another and so proves little: the name and the last six of the ID number. */
export function nameIdLookup(cipher: FieldCipher, name: string, idLastSix: string): string {
  return cipher.lookup('name-id', `${name.trim()}\n${idLastSix.toUpperCase()}`);
}

type PersonalData = { name: string; phone: string | null; idNumber: string | null };
type SealedColumns = Pick<Person, 'phoneSealed' | 'phoneLookup' | 'phoneLastFourLookup' | 'idNumberSealed' | 'idNumberLookup' | 'nameIdLookup'>;

/** The sealed values and keyed hashes of a person's row, as everybody who writes or looks up one must make them. */
export function sealPersonalData(cipher: FieldCipher, { name, phone, idNumber }: PersonalData): SealedColumns {
  const digits = phone ? plainPhone(phone) : null;
  return {
    phoneSealed: cipher.sealOptional(digits),
    phoneLookup: digits ? phoneLookup(cipher, digits) : null,
    phoneLastFourLookup: digits ? phoneLastFourLookup(cipher, digits.slice(-4)) : null,
    idNumberSealed: cipher.sealOptional(idNumber),
    idNumberLookup: idNumber ? cipher.lookup('id-number', idNumber.toUpperCase()) : null,
    nameIdLookup: idNumber ? nameIdLookup(cipher, name, idNumber.slice(-6)) : null,
  };
}
