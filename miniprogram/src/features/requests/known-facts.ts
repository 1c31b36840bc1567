import type { FieldValue, ServiceField, ServiceModule } from '@shared/service-module';
import type { KnownPlace } from '@/ui/fields/address-input';

/** What is known of the household, so that nobody is asked twice. */
export interface KnownFacts {
  /** The member who files, or for whom a cadre files. */
  applicantId: string | null;
  applicantPhone?: string;
  members: readonly { id: string; name: string; relation: string; age: number; residenceId: string }[];
  places: readonly (KnownPlace & { id: string })[];
  agreementNumber: string | null;
}

const GROWN_UP = 18;
const ELDER = 60;

/** Whom the form suggests that it is about: the youngest child, the oldest elder, else the one who files. */
export function suggestedPerson(module: ServiceModule, known: KnownFacts): string | null {
  const byAge = [...known.members].sort((a, b) => a.age - b.age);
  const child = byAge.find((one) => one.age < GROWN_UP);
  const elder = byAge.reverse().find((one) => one.age >= ELDER);
  const suggested = { applicant: undefined, child, elder }[module.about?.suggest ?? 'applicant'];
  return suggested?.id ?? known.applicantId;
}

/** The known answer to a field, or undefined. */
export function prefilled(field: ServiceField, known: KnownFacts, personId: string | null): FieldValue | undefined {
  const person = known.members.find((one) => one.id === personId);
  switch (field.prefill) {
    case 'applicant':
      return known.applicantId ?? undefined;
    case 'applicant-phone':
      return known.applicantPhone;
    case 'person-name':
      return person?.name;
    case 'agreement-number':
      return known.agreementNumber ?? undefined;
    case 'member-count':
      return known.members.length || undefined;
    case 'residence-address': {
      const place = known.places.find((one) => one.id === person?.residenceId) ?? known.places[0];
      return place?.address ? { divisionCode: place.divisionCode, text: place.address } : undefined;
    }
    case undefined:
      return undefined;
  }
}
