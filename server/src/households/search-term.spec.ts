import { FieldCipher } from '../crypto/field-cipher.js';
import { phoneLastFourLookup } from '../identity/person-lookups.js';
import { householdSearch } from './search-term.js';

const key = Buffer.alloc(32, 7).toString('base64url');
const cipher = new FieldCipher(`d1:${key}`, key);

describe('What a search text may mean', () => {
  it('is nothing while it is empty', () => {
    for (const text of [undefined, '', '   ']) expect(householdSearch(text, cipher)).toBeNull();
  });

  it('of four digits is the end of a phone, by its keyed hash, or part of a code', () => {
    expect(householdSearch('5678', cipher)?.parameters).toEqual([phoneLastFourLookup(cipher, '5678'), '%5678%']);
    expect(householdSearch('567', cipher)?.sql).not.toContain('LastFour');
  });

  it('of letters is the beginning of a name’s initials, in whatever case', () => {
    expect(householdSearch(' LXY ', cipher)).toMatchObject({ sql: expect.stringContaining('h.headInitials LIKE') as string, parameters: ['lxy%', '%LXY%'] });
  });

  it('of anything else is part of a name or a code, with wildcards that stand for themselves', () => {
    expect(householdSearch('李%_!', cipher)?.parameters).toEqual(['%李!%!_!!%', '%李!%!_!!%']);
  });
});
