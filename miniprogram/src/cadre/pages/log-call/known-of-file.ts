import type { HouseholdFileView } from '@shared/contracts/household';
import type { KnownFacts } from '@/features/requests/known-facts';

/** What a cadre's form knows of a household: its people, the head foremost. Their places are known, numbers and addresses are not in the file. */
export function knownOfFile({ members, residences }: HouseholdFileView): KnownFacts {
  return { applicantId: members.find(({ isHead }) => isHead)?.id ?? null, members, places: residences.map((one) => ({ ...one, address: '' })), agreementNumber: null };
}
