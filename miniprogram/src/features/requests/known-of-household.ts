import type { MeView } from '@shared/contracts/person';
import type { KnownFacts } from './known-facts';

/** What the resident's own household says of itself. */
export function knownOfHousehold(me: MeView): KnownFacts {
  const { household } = me;
  return {
    applicantId: household?.members.find((one) => one.isMe)?.id ?? null,
    applicantPhone: me.person?.phone,
    members: household?.members ?? [],
    places: household?.residences ?? [],
    agreementNumber: household?.agreementNumber ?? null,
  };
}
