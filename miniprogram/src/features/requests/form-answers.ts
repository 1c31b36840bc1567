import { isBlank } from '@shared/field-values';
import { checkFields, visibleFields, type CheckContext } from '@shared/field-rules';
import type { FieldProblem } from '@shared/field-problems';
import type { Details, ServiceField, ServiceModule } from '@shared/service-module';
import type { KnownFacts } from './known-facts';
import { prefilled } from './known-facts';
import type { RequestDraft } from './request-draft';

export interface FormAnswers {
  /** The fields that are asked for, given the answers so far. */
  fields: ServiceField[];
  /** Their answers, typed or known, blanks left out: what is sent. */
  details: Details;
  problems: FieldProblem[];
}

/** Pure: the form as it stands, from what was typed and what is known. */
export function answersOf(module: ServiceModule, draft: RequestDraft, known: KnownFacts, personId: string | null, context: CheckContext = {}): FormAnswers {
  const all: Details = {};
  for (const field of module.fields) {
    const value = field.key in draft.details ? draft.details[field.key] : prefilled(field, known, personId);
    if (value !== undefined) all[field.key] = value;
  }
  const fields = visibleFields(module, all);
  const details = Object.fromEntries(fields.flatMap(({ key }) => {
    const value = all[key];
    return value === undefined || isBlank(value) ? [] : [[key, value]];
  }));
  const memberIds = known.members.map((one) => one.id);
  return { fields, details, problems: checkFields(module, details, { ...context, description: draft.description, memberIds }) };
}
