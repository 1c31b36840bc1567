import type { Details, FieldValue, ServiceField, ServiceModule } from '../../../shared/service-module.js';
import type { CadreStanding } from '../access/ticket-access.service.js';

/** What stays of a masked value. */
const KEPT = 4;
/** An identity or account number among the answers of a former form, whose fields are not at hand. */
const PERSONAL_NUMBER = /^(\d{12,19}|\d{17}[Xx])$/;

/**
 * The answers as a cadre sees them (domain.md, "Who sees what"): who only looks on sees nothing sensitive; who is on the
 * ticket sees identity and account numbers by their last four, the whole by a reveal with a reason.
 */
export function shownDetails(module: ServiceModule, details: Details, standing: CadreStanding): Details {
  const shown: Details = {};
  for (const [key, value] of Object.entries(details)) {
    const field = module.fields.find((one) => one.key === key);
    if (standing === 'viewer' && (!field || field.sensitive)) continue;
    shown[key] = isMasked(field, value) ? `••••${String(value).slice(-KEPT)}` : value;
  }
  return shown;
}

export function isMasked(field: ServiceField | undefined, value: FieldValue): boolean {
  if (!field) return typeof value === 'string' && PERSONAL_NUMBER.test(value);
  return field.kind === 'id-number' || field.masked === true;
}
