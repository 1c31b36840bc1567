import type { FieldCipher } from '../crypto/field-cipher.js';
import { phoneLastFourLookup } from '../identity/person-lookups.js';

/** A condition on a household aliased `h`, with its parameters. */
export interface SearchCondition { sql: string; parameters: string[] }

/**
 * What a search text may mean: four digits are the end of a phone or part of a code, letters are the initials of a name,
 * anything else is part of a name or of a code. null = nothing is searched for.
 */
export function householdSearch(text: string | undefined, cipher: FieldCipher): SearchCondition | null {
  const term = text?.trim() ?? '';
  if (!term) return null;
  const inCode = { sql: "h.code LIKE ? ESCAPE '!'", parameters: [`%${escaped(term)}%`] };
  if (/^\d{4}$/.test(term)) return { sql: `(h.headPhoneLastFourLookup = ? OR ${inCode.sql})`, parameters: [phoneLastFourLookup(cipher, term), ...inCode.parameters] };
  if (/^[a-z]+$/i.test(term)) return { sql: `(h.headInitials LIKE ? ESCAPE '!' OR ${inCode.sql})`, parameters: [`${term.toLowerCase()}%`, ...inCode.parameters] };
  return { sql: `(h.headName LIKE ? ESCAPE '!' OR ${inCode.sql})`, parameters: [`%${escaped(term)}%`, ...inCode.parameters] };
}

/** The wildcards of LIKE stand for themselves. */
function escaped(term: string): string {
  return term.replace(/[!%_]/g, '!$&');
}
