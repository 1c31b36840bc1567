/**
 * Whether a module's row holds together, asked at boot and by the tests: a row that passes gives a form that can be
 * filled in, a lead for every answer, clocks that run and stages that can be reached.
 */
import { answerOf } from './condition.js';
import { isSatisfiable } from './condition-conflicts.js';
import { checkFields, exampleDetails, nextStages, stageTrack } from './field-rules.js';
import { ADDRESS_TEXT, checkValue, DEFAULT_MAX } from './field-values.js';
import { FIELD_KINDS, type Condition, type ServiceField, type ServiceModule, type Span } from './service-module.js';

const CODE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const KEY = /^[a-z][A-Za-z0-9]{0,39}$/;
const RESERVED_KEYS = ['constructor', 'prototype', 'details', 'description'];
/** The answers on which a condition can look. */
const CONDITION_KINDS = ['choice', 'choices', 'yes-no'];
/** Personal by their kind, wherever they stand. */
const PERSONAL_KINDS = ['phone', 'id-number', 'address'];
const FREE_TEXT_KINDS = ['text', 'longtext'];

function checkOptions(field: ServiceField): string[] {
  const chosen = ['choice', 'choices'].includes(field.kind);
  if (!chosen) return field.options ? ['has options but is not a choice'] : [];
  const values = (field.options ?? []).map((option) => option.value);
  const labels = (field.options ?? []).map((option) => option.label);
  if (values.length < 2) return ['needs at least two options'];
  if (new Set(values).size < values.length || new Set(labels).size < labels.length) return ['repeats an option'];
  return values.every((value) => CODE.test(value) || /^\d+$/.test(value)) ? [] : ['has an option whose value is not a code'];
}

function checkBounds(field: ServiceField): string[] {
  const found: string[] = [];
  if (field.kind === 'number' && (field.min === undefined || field.max === undefined)) found.push('is a number without bounds');
  if (field.min !== undefined && field.max !== undefined && field.min > field.max) found.push('has min above max');
  if (field.kind === 'choices' && (field.max ?? DEFAULT_MAX.choices) < (field.min ?? 1)) found.push('can never be answered');
  return found;
}

function checkSecrecy(module: ServiceModule, field: ServiceField): string[] {
  if (field.sensitive) return [];
  if (PERSONAL_KINDS.includes(field.kind)) return [`is a ${field.kind} and must be sensitive`];
  const free = module.visibility === 'case' && FREE_TEXT_KINDS.includes(field.kind);
  return free ? ['is free text of a case module and must be sensitive'] : [];
}

function checkField(module: ServiceModule, field: ServiceField): string[] {
  const found: string[] = [];
  if (!KEY.test(field.key) || RESERVED_KEYS.includes(field.key)) found.push('has a key that is not a lower camel-case word');
  if (!FIELD_KINDS.includes(field.kind)) return [...found, `has an unknown kind ${field.kind}`];
  if (field.label.trim() === '') found.push('has no label');
  found.push(...checkOptions(field), ...checkBounds(field), ...checkSecrecy(module, field));
  const problem = checkValue(field, field.example);
  if (problem) found.push(`has an invalid example (${problem.code})`);
  return found;
}

/** What is wrong with a condition that may look at `fields`. */
function checkCondition(module: ServiceModule, condition: Condition | undefined, fields: readonly ServiceField[]): string[] {
  if (!condition) return [];
  const found = Object.entries(condition).flatMap(([key, expected]) => {
    const field = fields.find((one) => one.key === key);
    if (!field) return [`has a condition on ${key}, which does not come before it`];
    if (!CONDITION_KINDS.includes(field.kind)) return [`has a condition on ${key}, which is not a choice`];
    const possible: readonly unknown[] = field.kind === 'yes-no' ? [true, false] : (field.options ?? []).map((option) => option.value);
    const wanted: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
    return wanted.length > 0 && wanted.every((value) => possible.includes(value)) ? [] : [`expects of ${key} what it can never be`];
  });
  if (found.length === 0 && !isSatisfiable(module, condition)) found.push('has a condition that can never hold');
  return found;
}

function checkFieldList(module: ServiceModule): string[] {
  const keys = module.fields.map((field) => field.key);
  const repeated = keys.filter((key, place) => keys.indexOf(key) !== place);
  const found = repeated.map((key) => `field ${key} is there twice`);
  module.fields.forEach((field, place) => {
    const faults = [...checkField(module, field), ...checkCondition(module, field.when, module.fields.slice(0, place))];
    found.push(...faults.map((fault) => `field ${field.key} ${fault}`));
  });
  if (found.length > 0) return found;
  const context = module.needsWords ? { description: '.' } : {};
  return checkFields(module, exampleDetails(module), context).map((problem) => `the examples together fail at ${problem.key} (${problem.code})`);
}

function checkSummary(module: ServiceModule): string[] {
  const field = module.fields.find((one) => one.key === module.summaryField);
  return field?.kind === 'choice' && !field.sensitive && !field.when ? [] : ['summaryField is not an unconditional, non-sensitive choice'];
}

function checkRouting(module: ServiceModule): string[] {
  const found: string[] = [];
  const last = module.routing.length - 1;
  module.routing.forEach((row, place) => {
    if ((row.when === undefined) !== (place === last)) found.push(`routing row ${place + 1}: the last row, and no other, is unconditional`);
    const grids = [row.lead, ...row.assists];
    if (new Set(grids).size < grids.length || row.assists.length > 2) found.push(`routing row ${place + 1}: at most two assists, none of them twice or the lead`);
    found.push(...checkCondition(module, row.when, module.fields).map((fault) => `routing row ${place + 1} ${fault}`));
  });
  if (last < 0) found.push('routing is empty');
  const about = module.aboveCadreField;
  if (about !== undefined && module.fields.find((field) => field.key === about)?.kind !== 'cadre') found.push('aboveCadreField is not a cadre field');
  return found;
}

function isPositive(span: Span): boolean {
  return Number.isInteger(span.amount) && span.amount > 0;
}

function checkClocks(module: ServiceModule): string[] {
  const found: string[] = [];
  if (!Object.values(module.clocks).every(isPositive)) found.push('a clock is not a positive whole number');
  if (!Object.values(module.dangerClocks ?? {}).every((span: Span) => isPositive(span) && span.unit === 'wall-minutes')) {
    found.push('a danger clock is not a positive number of wall-minutes');
  }
  if ((module.danger === undefined) !== (module.dangerClocks === undefined)) found.push('danger and dangerClocks go together');
  const conditions = [...(module.danger ?? []), ...(module.caseWhen ?? [])];
  found.push(...conditions.flatMap((condition) => checkCondition(module, condition, module.fields).map((fault) => `danger or caseWhen ${fault}`)));
  for (const emergency of module.emergencies ?? []) {
    if (!/^\d{3,12}$/.test(emergency.phone)) found.push(`emergency number ${emergency.phone} cannot be dialled`);
    found.push(...checkCondition(module, emergency.when, module.fields).map((fault) => `emergency ${emergency.phone} ${fault}`));
  }
  return found;
}

/** Every combination of answers to the fields on which the stages look. */
function trackAnswers(module: ServiceModule): Record<string, unknown>[] {
  const keys = new Set(module.stages.flatMap((stage) => Object.keys(stage.when ?? {})));
  let combinations: Record<string, unknown>[] = [{}];
  for (const field of module.fields.filter((one) => keys.has(one.key))) {
    const values: unknown[] = field.kind === 'yes-no' ? [true, false] : (field.options ?? []).map((option) => option.value);
    combinations = combinations.flatMap((answers) => values.map((value) => ({ ...answers, [field.key]: field.kind === 'choices' ? [value] : value })));
  }
  return combinations;
}

function unreachableStages(module: ServiceModule, answers: Record<string, unknown>): string[] {
  const track = stageTrack(module, answers);
  const first = track[0];
  if (!first) return [`no stages for ${JSON.stringify(answers)}`];
  const reached = new Set([first.code]);
  for (const code of reached) nextStages(track, code).forEach((next) => reached.add(next));
  const found = track.filter((stage) => !reached.has(stage.code)).map((stage) => `stage ${stage.code} cannot be reached`);
  const stuck = track.every((stage) => nextStages(track, stage.code).length > 0);
  return stuck ? [...found, `the stages have no end for ${JSON.stringify(answers)}`] : found;
}

function checkStages(module: ServiceModule): string[] {
  const codes = module.stages.map((stage) => stage.code);
  const found: string[] = [];
  if (codes.length === 0) return ['has no stages'];
  if (new Set(codes).size < codes.length) found.push('a stage code is there twice');
  for (const stage of module.stages) {
    if (!CODE.test(stage.code)) found.push(`stage ${stage.code}: the code is not kebab-case`);
    if (stage.clock && !isPositive(stage.clock)) found.push(`stage ${stage.code}: the clock is not a positive whole number`);
    for (const next of stage.next ?? []) if (!codes.includes(next)) found.push(`stage ${stage.code} leads to ${next}, which does not exist`);
    found.push(...checkCondition(module, stage.when, module.fields).map((fault) => `stage ${stage.code} ${fault}`));
    const secret = Object.keys(stage.when ?? {}).filter((key) => module.fields.some((field) => field.key === key && field.sensitive));
    if (secret.length > 0) found.push(`stage ${stage.code} looks at a sensitive answer`);
  }
  return found.length > 0 ? found : [...new Set(trackAnswers(module).flatMap((answers) => unreachableStages(module, answers)))];
}

/** Most characters that a form's answers can take, as JSON, when every text is filled to its bound. */
function worstCase(module: ServiceModule): number {
  return module.fields.reduce((total, field) => {
    if (field.kind === 'text') return total + (field.max ?? DEFAULT_MAX.text);
    if (field.kind === 'longtext') return total + (field.max ?? DEFAULT_MAX.longtext);
    return total + (field.kind === 'address' ? ADDRESS_TEXT.max : 0);
  }, 0);
}

/** Everything wrong with one row, in English for whoever writes it; empty when it can be used. Never throws on a typed row. */
export function checkServiceModule(module: ServiceModule): string[] {
  const found: string[] = [];
  if (!CODE.test(module.code)) found.push('code is not kebab-case');
  if (!Number.isInteger(module.order) || module.order < 1) found.push('order is not a positive whole number');
  if (module.title.trim() === '' || Array.from(module.title).length > 20) found.push('title is empty or longer than the 20 characters of a message');
  if (Array.from(module.shortTitle ?? '').length > 6) found.push('shortTitle is longer than 6 characters');
  found.push(...checkFieldList(module), ...checkSummary(module), ...checkRouting(module), ...checkClocks(module), ...checkStages(module));
  if (worstCase(module) > 5000) found.push('the texts of the form can grow beyond 5000 characters');
  return found.map((fault) => `${module.code}: ${fault}`);
}

/** The same for all rows together: codes and places in the order are unique. */
export function checkServiceModules(modules: readonly ServiceModule[]): string[] {
  const seen: Record<string, string> = {};
  const clashes: string[] = [];
  for (const module of modules) {
    for (const name of [`code ${module.code}`, `order ${module.order}`]) {
      const other = answerOf(seen, name);
      if (typeof other === 'string') clashes.push(`${module.code}: ${name} is already that of ${other}`);
      seen[name] = module.code;
    }
  }
  return [...modules.flatMap(checkServiceModule), ...clashes];
}
