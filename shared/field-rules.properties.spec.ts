/** Properties of the form check over every module: what is right passes, what is wrong in one place is found there. */
import fc from 'fast-check';
import { loadServiceModules } from '../server/src/service-modules/load-service-modules.js';
import { matchesCondition } from './condition.js';
import { checkFields, isDangerous, splitSensitive, stageTrack, summaryOf, visibleFields } from './field-rules.js';
import { DEFAULT_MAX } from './field-values.js';
import { idNumberCheckCharacter } from './id-number.js';
import type { FieldKind, ServiceField, ServiceModule } from './service-module.js';

const MODULES = loadServiceModules();
const aModule = fc.constantFrom(...MODULES);
const CONTEXT = { description: '一句话' };
const RUNS = { numRuns: 200 };

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');
const date = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const minutes = fc.integer({ min: 0, max: 24 * 60 - 1 });
const hour = (minute: number): string => `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
const ascending = <T extends string | number>(pair: [T, T]): [T, T] => (pair[0] <= pair[1] ? pair : [pair[1], pair[0]]);
const character = fc.oneof(fc.constantFrom(...'村里老人孩子房东水电，。？', 'A', '9', '𠮷', '😀', '"', '\\'));

function words(min: number, max: number, inner: fc.Arbitrary<string> = character): fc.Arbitrary<string> {
  return fc.array(inner, { minLength: min, maxLength: Math.min(max, min + 40) }).map((list) => list.join(''));
}
function attachments(field: ServiceField): fc.Arbitrary<string[]> {
  const max = field.max ?? DEFAULT_MAX[field.kind as 'photo' | 'file' | 'voice'];
  return fc.uniqueArray(fc.uuid(), { minLength: field.min ?? 1, maxLength: max });
}
function text(field: ServiceField, most: number): fc.Arbitrary<string> {
  return words(field.min ?? 1, field.max ?? most, field.digits ? fc.constantFrom(...'0123456789') : character);
}
const options = (field: ServiceField): string[] => (field.options ?? []).map((option) => option.value);
const address = fc.record({
  divisionCode: fc.integer({ min: 110000000000, max: 659999999999 }).map(String), text: words(4, 60),
});
const positioned = fc.tuple(address, fc.double({ min: 18, max: 53, noNaN: true }), fc.double({ min: 74, max: 135, noNaN: true }))
  .map(([where, lat, lng]) => ({ ...where, lat, lng }));

const RIGHT: Record<FieldKind, (field: ServiceField) => fc.Arbitrary<unknown>> = {
  text: (field) => text(field, DEFAULT_MAX.text),
  longtext: (field) => text(field, DEFAULT_MAX.longtext),
  number: (field) => {
    const scale = 10 ** (field.decimals ?? 0);
    return fc.integer({ min: field.min! * scale, max: field.max! * scale }).map((value) => value / scale);
  },
  choice: (field) => fc.constantFrom(...options(field)),
  choices: (field) => fc.subarray(options(field), { minLength: field.min ?? 1, maxLength: field.max ?? options(field).length }),
  date: () => date,
  period: () => fc.tuple(date, date).map(ascending).map(([from, to]) => ({ from, to })),
  'time-slot': () => fc.tuple(date, minutes, minutes).filter(([, a, b]) => a !== b)
    .map(([day, a, b]) => { const [from, to] = ascending([a, b]); return { date: day, from: hour(from), to: hour(to) }; }),
  person: () => fc.uuid(), cadre: () => fc.uuid(),
  address: () => fc.oneof(address, positioned),
  phone: () => fc.oneof(fc.integer({ min: 13000000000, max: 19999999999 }).map(String), fc.integer({ min: 2000000, max: 99999999 }).map((n) => `0312-${n}`)),
  'id-number': () => fc.tuple(date, fc.integer({ min: 1, max: 999 })).map(([day, serial]) => {
    const first17 = `130629${day.replaceAll('-', '')}${pad(serial, 3)}`;
    return first17 + idNumberCheckCharacter(first17);
  }),
  photo: attachments, file: attachments, voice: attachments,
  'yes-no': () => fc.boolean(),
};

/** Wrong for the kind whatever the field's bounds; never blank, since a blank is no answer. */
const WRONG: Record<FieldKind, (field: ServiceField) => fc.Arbitrary<unknown>> = {
  text: (field) => fc.constantFrom(1, {}, ['字'], true, '字'.repeat((field.max ?? DEFAULT_MAX.text) + 1), '两行\n字', '字\u0001'),
  longtext: (field) => fc.constantFrom(1, {}, ['字'], true, '字'.repeat((field.max ?? DEFAULT_MAX.longtext) + 1), '字\u0001'),
  number: (field) => fc.constantFrom('1', {}, [1], true, field.min! - 1, field.max! + 1, field.min! + 0.0001, Number.NaN),
  choice: (field) => fc.constantFrom(1, {}, [options(field)[0]], true, 'no-such-option', field.options![0]!.label),
  choices: (field) => fc.constantFrom(1, {}, options(field)[0], ['no-such-option'], [options(field)[0], options(field)[0]], [[options(field)[0]]]),
  date: () => fc.constantFrom(20261201, {}, '2026-02-30', '2026-1-1', '明天', '2026-12-01 '),
  period: () => fc.constantFrom('2026-12-01', { from: '2026-12-02', to: '2026-12-01' }, { from: '2026-12-01' }, { from: '2026-12-01', to: '2026-02-30' }, [1]),
  'time-slot': () => fc.constantFrom('09:00', { date: '2026-12-01', from: '10:00', to: '09:00' }, { date: '2026-12-01', from: '10:00' }, { from: '09:00', to: '10:00' }),
  person: () => fc.constantFrom('张建国', 1, {}, true, ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e01']),
  cadre: () => fc.constantFrom('王干部', 1, {}, true, ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e01']),
  address: () => fc.constantFrom('北关村', {}, { divisionCode: '130629100208', text: '北' }, { divisionCode: '1', text: '北关村幸福街' }, { divisionCode: '130629100208', text: '北关村幸福街', lat: 39 }),
  phone: () => fc.constantFrom(13800138000, '12345678901', '1380013800', '138 0013 8000', '电话', {}),
  'id-number': () => fc.constantFrom('110105194912310021', '11010519490230002X', '1101051949123100', 110105194912310021, {}),
  photo: (field) => fc.constantFrom('a', {}, ['a.jpg'], [1], Array.from({ length: 30 }, (_, n) => `01934f2a-7c10-7e3b-9d52-4b1f6a2c8e${pad(n)}`), [field.key]),
  file: (field) => WRONG.photo(field), voice: (field) => WRONG.photo(field),
  'yes-no': () => fc.constantFrom('true', 1, 0, {}, [true], 'no'),
};

/** Fills in the form line by line, as the resident does; each optional line by a toss. */
function fillIn(module: ServiceModule, g: fc.GeneratorValue): Record<string, unknown> {
  const details: Record<string, unknown> = {};
  for (const field of module.fields) {
    const asked = matchesCondition(field.when, details);
    if (asked && (field.required || g(fc.boolean))) details[field.key] = g(RIGHT[field.kind], field);
  }
  return details;
}
const aKey = (keys: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...keys);
const aField = (fields: readonly ServiceField[]): fc.Arbitrary<ServiceField> => fc.constantFrom(...fields);
const problemsAt = (module: ServiceModule, details: unknown) => checkFields(module, details, CONTEXT).map((problem) => `${problem.key} ${problem.code}`);

describe('over every module', () => {
  it('whatever is filled in rightly passes', () => {
    fc.assert(fc.property(aModule, fc.gen(), (module, g) => {
      expect(problemsAt(module, fillIn(module, g))).toEqual([]);
    }), RUNS);
  });

  it('one wrong answer is found where it stands', () => {
    fc.assert(fc.property(aModule, fc.gen(), (module, g) => {
      const details = fillIn(module, g);
      fc.pre(Object.keys(details).length > 0);
      const key = g(aKey, Object.keys(details));
      const field = module.fields.find((one) => one.key === key)!;
      const wrong = { ...details, [key]: g(WRONG[field.kind], field) };
      expect(problemsAt(module, wrong).filter((problem) => problem.startsWith(`${key} `))).toHaveLength(1);
    }), RUNS);
  });

  it('a missing required answer is asked for, and only on the telephone let pass', () => {
    fc.assert(fc.property(aModule, fc.gen(), (module, g) => {
      const details = fillIn(module, g);
      const required = visibleFields(module, details).filter((field) => field.required);
      fc.pre(required.length > 0);
      const { key } = g(aField, required);
      const { [key]: _gone, ...rest } = details;
      expect(problemsAt(module, rest).filter((problem) => problem.startsWith(`${key} `))).toEqual([expect.stringMatching(/field\/(required|choose)$/)]);
      const taken = checkFields(module, rest, { ...CONTEXT, mayBeIncomplete: true });
      expect(taken.filter((problem) => problem.code !== 'field/not-applicable')).toEqual([]);
    }), RUNS);
  });

  it('an answer to a question that is not asked is refused', () => {
    fc.assert(fc.property(aModule, fc.gen(), (module, g) => {
      const details = fillIn(module, g);
      const asked = visibleFields(module, details);
      const hidden = module.fields.filter((field) => !asked.includes(field));
      fc.pre(hidden.length > 0);
      const field = g(aField, hidden);
      expect(problemsAt(module, { ...details, [field.key]: field.example })).toContain(`${field.key} field/not-applicable`);
      expect(problemsAt(module, { ...details, noSuchField: 1 })).toContain('noSuchField field/unknown');
    }), RUNS);
  });

  const anything = fc.oneof(fc.anything({ withNullPrototype: true, withBigInt: false }), fc.jsonValue());
  const nearlyDetails = aModule.chain((module) => fc.tuple(
    fc.constant(module),
    fc.dictionary(fc.constantFrom(...module.fields.map((field) => field.key), '__proto__', 'constructor'),
      fc.oneof(anything, fc.constantFrom<unknown>(...module.fields.flatMap((field) => [field.example, ...options(field)])), fc.boolean())),
  ));

  it('no JSON makes the check or a reading throw', () => {
    fc.assert(fc.property(fc.oneof(nearlyDetails, fc.tuple(aModule, anything)), ([module, details]) => {
      const problems = checkFields(module, details);
      expect(problems.every((problem) => problem.message.length > 0)).toBe(true);
      expect([isDangerous(module, details)].every((danger) => typeof danger === 'boolean')).toBe(true);
      expect(summaryOf(module, details)).not.toBe('');
      splitSensitive(module, details);
      stageTrack(module, details);
    }), { numRuns: 500 });
  });

  it('no question is required while it is hidden, nor has more than one problem', () => {
    fc.assert(fc.property(nearlyDetails, ([module, details]) => {
      const asked = new Set(visibleFields(module, details).map((field) => field.key));
      const problems = checkFields(module, details, CONTEXT);
      const required = problems.filter((problem) => ['field/required', 'field/choose'].includes(problem.code));
      expect(required.filter((problem) => !asked.has(problem.key))).toEqual([]);
      expect(new Set(problems.map((problem) => problem.key)).size).toBe(problems.length);
    }), RUNS);
  });

  it('the parting of secrets loses nothing and lets nothing secret through', () => {
    fc.assert(fc.property(aModule, fc.gen(), (module, g) => {
      const details = fillIn(module, g);
      const { plain, sensitive } = splitSensitive(module, details);
      expect({ ...plain, ...sensitive }).toEqual(details);
      const secret = module.fields.filter((field) => field.sensitive).map((field) => field.key);
      expect(Object.keys(plain).filter((key) => secret.includes(key))).toEqual([]);
      expect(Object.keys(sensitive).filter((key) => !secret.includes(key))).toEqual([]);
      expect(checkFields(module, { ...plain, ...sensitive }, CONTEXT)).toEqual([]);
    }), RUNS);
  });

  it('answers nested without end are refused and do not exhaust the stack', () => {
    let deep: unknown = '底';
    for (let level = 0; level < 100_000; level++) deep = [deep];
    for (const module of MODULES) {
      for (const field of module.fields) expect(checkFields(module, { [field.key]: deep, other: deep }).length).toBeGreaterThan(0);
    }
  });
});
