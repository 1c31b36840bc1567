/**
 * The one check of a filled-in form, used by the form itself and by the server, and the readings of a module's row
 * for a given set of answers: what is asked, what is secret, what is dangerous, which stages follow.
 *
 * An answer counts only while its field is visible. Fields are read in the order of the row, and a condition looks at
 * the answers of visible fields before it, so that conditions may chain.
 */
import { answerOf, matchesCondition, type Answers } from './condition.js';
import { fieldProblem, type FieldProblem } from './field-problems.js';
import { checkValue, isBlank } from './field-values.js';
import type { Condition, Details, Emergency, FieldValue, ServiceField, ServiceModule, Stage } from './service-module.js';
import type { Visibility } from './ticket-states.js';

export { matchesCondition };

export interface CheckContext {
  /** The request's own words and attachments, which stand beside the details. */
  description?: string | null;
  attachmentIds?: readonly string[];
  /** Members of the household; when given, a `person` must be one of them. */
  memberIds?: readonly string[];
  /** A cadre takes down a call: required answers may still be missing and are asked for later. */
  mayBeIncomplete?: boolean;
}

/** Characters of a request's details as JSON, above every legitimate form and below what a row of the outbox holds. */
export const DETAILS_MAX_CHARACTERS = 20_000;
const UNKNOWN_KEYS_REPORTED = 20;
const CHOSEN_KINDS: readonly ServiceField['kind'][] = ['choice', 'choices', 'yes-no', 'person', 'cadre', 'date', 'period', 'time-slot'];

function isAnswers(details: unknown): details is Answers {
  return typeof details === 'object' && details !== null && !Array.isArray(details);
}

/** The visible fields with their answers, in the row's order. */
function readVisible(module: ServiceModule, details: unknown): { fields: ServiceField[]; answers: Record<string, unknown> } {
  const given = isAnswers(details) ? details : {};
  const fields: ServiceField[] = [];
  const answers: Record<string, unknown> = {};
  for (const field of module.fields) {
    if (!matchesCondition(field.when, answers)) continue;
    fields.push(field);
    const value = answerOf(given, field.key);
    if (!isBlank(value)) answers[field.key] = value;
  }
  return { fields, answers };
}

/** The fields that are asked for, given the answers so far. */
export function visibleFields(module: ServiceModule, details: unknown): ServiceField[] {
  return readVisible(module, details).fields;
}

function checkMember(field: ServiceField, value: unknown, context: CheckContext): FieldProblem | undefined {
  if (field.kind !== 'person' || !context.memberIds || context.memberIds.includes(String(value))) return undefined;
  return fieldProblem(field.key, 'field/not-a-member', { about: field.label });
}

function checkVisible(field: ServiceField, value: unknown, context: CheckContext): FieldProblem | undefined {
  if (!isBlank(value)) return checkValue(field, value) ?? checkMember(field, value, context);
  if (!field.required || context.mayBeIncomplete) return undefined;
  const code = CHOSEN_KINDS.includes(field.kind) ? 'field/choose' : 'field/required';
  return fieldProblem(field.key, code, { about: field.label });
}

/** A key that no field has, or one whose field the answers hide. */
function checkSuperfluous(module: ServiceModule, details: Answers, visible: readonly ServiceField[]): FieldProblem[] {
  const asked = new Set(visible.map((field) => field.key));
  const hidden = new Map(module.fields.map((field) => [field.key, field]));
  const problems: FieldProblem[] = [];
  for (const key of Object.keys(details)) {
    if (asked.has(key)) continue;
    const field = hidden.get(key);
    if (!field) problems.push(fieldProblem(key.slice(0, 40), 'field/unknown', { about: '' }));
    else if (!isBlank(details[key])) problems.push(fieldProblem(key, 'field/not-applicable', { about: field.label }));
    if (problems.length >= UNKNOWN_KEYS_REPORTED) break;
  }
  return problems;
}

function hasWords(module: ServiceModule, answers: Answers, context: CheckContext): boolean {
  if (!isBlank(context.description) || (context.attachmentIds ?? []).length > 0) return true;
  return module.fields.some((field) => ['longtext', 'voice'].includes(field.kind) && !isBlank(answerOf(answers, field.key)));
}

/**
 * Everything wrong with `details` as answers to the module's form, at most one problem a field, in the order of the
 * form; empty when they can be filed. Never throws, whatever JSON `details` is.
 */
export function checkFields(module: ServiceModule, details: unknown, context: CheckContext = {}): FieldProblem[] {
  if (!isAnswers(details)) return [fieldProblem('details', 'field/wrong-shape', { about: module.title })];
  const { fields, answers } = readVisible(module, details);
  const problems = fields
    .map((field) => checkVisible(field, answerOf(answers, field.key), context))
    .filter((problem) => problem !== undefined);
  problems.push(...checkSuperfluous(module, details, fields));
  if (module.needsWords && !hasWords(module, answers, context)) {
    problems.push(fieldProblem('description', 'field/words-required', { about: '' }));
  }
  // Only details whose every part is right, hence bounded, are worth writing out.
  if (problems.length === 0 && JSON.stringify(details).length > DETAILS_MAX_CHARACTERS) {
    problems.push(fieldProblem('details', 'field/details-too-long', { about: '' }));
  }
  return problems;
}

const ID_KINDS: readonly ServiceField['kind'][] = ['person', 'cadre', 'photo', 'file', 'voice'];

const lowerCase = (id: unknown): unknown => (typeof id === 'string' ? id.toLowerCase() : id);

function tidy(field: ServiceField, value: unknown): FieldValue {
  // Ids are compared as they are stored.
  if (ID_KINDS.includes(field.kind)) return (Array.isArray(value) ? value.map(lowerCase) : lowerCase(value)) as FieldValue;
  if (typeof value !== 'string') return value as FieldValue;
  return field.kind === 'id-number' ? value.trim().toUpperCase() : value.trim();
}

/**
 * What is stored of checked details, blanks and hidden answers left out and texts trimmed: `plain` as it is,
 * `sensitive` encrypted.
 */
export function splitSensitive(module: ServiceModule, details: unknown): { plain: Details; sensitive: Details } {
  const { fields, answers } = readVisible(module, details);
  const plain: Details = {};
  const sensitive: Details = {};
  for (const field of fields) {
    const value = answerOf(answers, field.key);
    if (value !== undefined) (field.sensitive ? sensitive : plain)[field.key] = tidy(field, value);
  }
  return { plain, sensitive };
}

/** One line for lists and messages: the label of the answer to the summary field, else the module's title. */
export function summaryOf(module: ServiceModule, details: unknown): string {
  const field = module.fields.find((one) => one.key === module.summaryField);
  const answer = answerOf(readVisible(module, details).answers, module.summaryField);
  return field?.options?.find((option) => option.value === answer)?.label ?? module.title;
}

function anyHolds(conditions: readonly Condition[] | undefined, module: ServiceModule, details: unknown): boolean {
  if (!conditions) return false;
  const { answers } = readVisible(module, details);
  return conditions.some((condition) => matchesCondition(condition, answers));
}

/** Whether the danger clocks run. */
export function isDangerous(module: ServiceModule, details: unknown): boolean {
  return anyHolds(module.danger, module, details);
}

/** The least visibility that the row grants; the resident may always choose `case` instead of `grid`. */
export function visibilityOf(module: ServiceModule, details: unknown): Visibility {
  return anyHolds(module.caseWhen, module, details) ? 'case' : module.visibility;
}

/** The numbers to dial that are shown first, given the answers so far. */
export function emergenciesOf(module: ServiceModule, details: unknown): Emergency[] {
  const { answers } = readVisible(module, details);
  return (module.emergencies ?? []).filter((emergency) => matchesCondition(emergency.when, answers));
}

/** The stages that a request with these answers goes through, in order. */
export function stageTrack(module: ServiceModule, details: unknown): Stage[] {
  const { answers } = readVisible(module, details);
  return module.stages.filter((stage) => matchesCondition(stage.when, answers));
}

/** Codes of the stages that may follow one of the track; empty at its end. */
export function nextStages(track: readonly Stage[], code: string): string[] {
  const place = track.findIndex((stage) => stage.code === code);
  if (place < 0) return [];
  const following = track[place + 1];
  const named = track[place]?.next ?? (following ? [following.code] : []);
  return named.filter((next) => track.some((stage) => stage.code === next));
}

/** A complete, valid set of answers made of the examples of the row. */
export function exampleDetails(module: ServiceModule): Details {
  const examples = Object.fromEntries(module.fields.map((field) => [field.key, field.example]));
  const shown = readVisible(module, examples).answers;
  return shown as Details;
}
