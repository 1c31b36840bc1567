/**
 * Whose phone is it? A number that WeChat has verified belongs to the cadre whom the roster lists with it; else to the
 * one household head who has it; else to the one person who has it. Whenever two would do, it is nobody's: the account
 * stays unbound and the name with the ID number decides (trust.md, "Identity").
 */
export interface PhoneCandidate { personId: string; isEnabledCadre: boolean; isHead: boolean; isMember: boolean }

/** @returns the person's id, or null when nobody or more than one answers for the number. */
export function phoneOwner(candidates: readonly PhoneCandidate[]): string | null {
  const known = candidates.filter(({ isEnabledCadre, isMember }) => isEnabledCadre || isMember);
  for (const choose of [(one: PhoneCandidate) => one.isEnabledCadre, (one: PhoneCandidate) => one.isHead, () => true]) {
    const chosen = known.filter(choose);
    if (chosen.length) return chosen.length === 1 ? chosen[0]!.personId : null;
  }
  return null;
}
