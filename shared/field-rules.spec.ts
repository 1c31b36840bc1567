import { checkServiceModule } from './check-service-module.js';
import { FIELD_PROBLEM_CODES } from './field-problems.js';
import {
  checkFields, DETAILS_MAX_CHARACTERS, emergenciesOf, exampleDetails, isDangerous, nextStages, splitSensitive, stageTrack,
  summaryOf, visibilityOf, visibleFields,
} from './field-rules.js';
import type { ServiceModule } from './service-module.js';
import { DANGER_CLOCKS, workingDays, workingHours } from './spans.js';

/** A fourteenth module: rooms to wash in, with conditions that chain. */
const laundry: ServiceModule = {
  code: 'laundry', order: 14, title: '洗衣服务', summary: '帮您洗衣', icon: 'shirt',
  fields: [
    { key: 'what', label: '洗什么', kind: 'choice', required: true, example: 'quilts', options: [{ value: 'clothes', label: '衣服' }, { value: 'quilts', label: '被子' }] },
    { key: 'collect', label: '要不要上门取', kind: 'yes-no', required: true, example: true, when: { what: 'quilts' } },
    { key: 'door', label: '到哪里取', kind: 'text', required: true, example: '北关村', min: 2, max: 10, when: { collect: true }, sensitive: true },
    { key: 'stains', label: '有什么污渍', kind: 'choices', required: false, example: ['oil'], options: [{ value: 'oil', label: '油' }, { value: 'ink', label: '墨' }, { value: 'gas', label: '汽油' }] },
    { key: 'ink', label: '哪种墨', kind: 'text', required: true, example: '蓝墨水', when: { stains: 'ink' } },
    { key: 'note', label: '还要说的', kind: 'longtext', required: false, example: '轻点洗', max: 5000 },
  ],
  routing: [{ when: { what: 'quilts' }, lead: 'residence', assists: [] }, { lead: 'home_village', assists: ['residence'] }],
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(3) },
  danger: [{ stains: 'gas' }, { what: 'clothes', stains: 'ink' }],
  dangerClocks: DANGER_CLOCKS,
  emergencies: [{ phone: '119', text: '远离火源', when: { stains: 'gas' } }],
  stages: [
    { code: 'taken', title: '收', residentText: '收了' },
    { code: 'washed', title: '洗', residentText: '在洗', next: ['dried', 'back', 'taken'] },
    { code: 'dried', title: '晒', residentText: '在晒', when: { what: 'quilts' } },
    { code: 'back', title: '送', residentText: '送回', when: { what: 'clothes' } },
  ],
  visibility: 'grid', caseWhen: [{ stains: 'ink' }], fits: ['transition'], materials: [], questions: [], answerTemplates: [], summaryField: 'what',
};
const codes = (details: unknown, context = {}) => checkFields(laundry, details, context).map((problem) => `${problem.key}:${problem.code}`);

describe('a form of a fourteenth module', () => {
  it('holds together as a row', () => {
    expect(checkServiceModule({ ...laundry, fields: laundry.fields.map((field) => ({ ...field, max: field.key === 'note' ? 500 : field.max })) })).toEqual([]);
  });

  it('accepts a complete form, and the form of its examples', () => {
    expect(codes({ what: 'quilts', collect: true, door: '北关村口' })).toEqual([]);
    expect(codes(exampleDetails(laundry))).toEqual([]);
    expect(exampleDetails(laundry)).not.toHaveProperty('ink');
  });

  it('asks for what is required, in the order of the form, and says what to do', () => {
    expect(codes({})).toEqual(['what:field/choose']);
    expect(codes({ what: 'quilts' })).toEqual(['collect:field/choose']);
    expect(codes({ what: 'quilts', collect: true })).toEqual(['door:field/required']);
    expect(checkFields(laundry, { what: 'quilts', collect: true })[0]?.message).toBe('请填写「到哪里取」');
  });

  it('neither requires nor accepts an answer whose condition does not hold', () => {
    expect(codes({ what: 'quilts', collect: false })).toEqual([]);
    expect(codes({ what: 'quilts', collect: false, door: '北关村' })).toEqual(['door:field/not-applicable']);
  });

  it('hides what hangs on a hidden answer', () => {
    expect(codes({ what: 'clothes', collect: true, door: '北关村' })).toEqual(['collect:field/not-applicable', 'door:field/not-applicable']);
    expect(visibleFields(laundry, { what: 'clothes', collect: true }).map((field) => field.key)).toEqual(['what', 'stains', 'note']);
  });

  it('matches a list of answers if it contains the expected one', () => {
    expect(codes({ what: 'clothes', stains: ['oil', 'ink'] })).toEqual(['ink:field/required']);
    expect(codes({ what: 'clothes', stains: ['oil'] })).toEqual([]);
  });

  it('takes blank lines of the form for no answer', () => {
    expect(codes({ what: 'clothes', collect: '', door: '  ', stains: [], note: null })).toEqual([]);
    expect(codes({ what: '  ' })).toEqual(['what:field/choose']);
  });

  it('refuses keys that no field has, those of the prototype among them, and reports only some of very many', () => {
    expect(codes({ what: 'clothes', toString: 'x', price: 1 })).toEqual(['toString:field/unknown', 'price:field/unknown']);
    expect(codes(JSON.parse('{"what":"clothes","__proto__":{"collect":true}}'))).toEqual(['__proto__:field/unknown']);
    expect(codes(Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`k${index}`, 1]))).length).toBeLessThan(30);
  });

  it.each([null, undefined, 1, 'text', [], true])('refuses %p in place of the details', (details) => {
    expect(codes(details)).toEqual(['details:field/wrong-shape']);
  });

  it('lets a cadre on the telephone leave required answers out, but not give wrong ones', () => {
    expect(codes({ what: 'quilts' }, { mayBeIncomplete: true })).toEqual([]);
    expect(codes({ what: 'curtains' }, { mayBeIncomplete: true })).toEqual(['what:field/not-an-option']);
  });

  it('bounds the whole even where blanks hide its size', () => {
    expect(codes({ what: 'clothes', note: `轻${' '.repeat(DETAILS_MAX_CHARACTERS)}` })).toEqual(['details:field/details-too-long']);
    expect(codes({ what: 'clothes', note: `轻${' '.repeat(DETAILS_MAX_CHARACTERS * 2)}` })).toEqual(['note:field/too-long']);
  });

  it('asks for words where the words are the whole matter', () => {
    const speech = { ...laundry, needsWords: true };
    const check = (details: unknown, context = {}) => checkFields(speech, details, context).map((problem) => `${problem.key}:${problem.code}`);
    expect(check({ what: 'clothes' })).toEqual(['description:field/words-required']);
    expect(check({ what: 'clothes' }, { description: ' ' })).toEqual(['description:field/words-required']);
    expect(check({ what: 'clothes' }, { description: '洗衣' })).toEqual([]);
    expect(check({ what: 'clothes' }, { attachmentIds: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e01'] })).toEqual([]);
    expect(check({ what: 'clothes', note: '洗衣' })).toEqual([]);
  });
});

describe('reading the answers', () => {
  it('parts what is encrypted from what is not, trimmed, without blanks and hidden answers', () => {
    expect(splitSensitive(laundry, { what: 'quilts', collect: true, door: ' 北关村 ', note: ' ', ink: 'x' }))
      .toEqual({ plain: { what: 'quilts', collect: true }, sensitive: { door: '北关村' } });
  });

  it('writes the last letter of an identity number large, so that one person has one number', () => {
    const form = { ...laundry, fields: [...laundry.fields, { key: 'who', label: '谁的', kind: 'id-number' as const, required: false, example: '', sensitive: true }] };
    expect(splitSensitive(form, { what: 'clothes', who: ' 11010519491231002x' }).sensitive).toEqual({ who: '11010519491231002X' });
  });

  it('summarises by the label of the answer, else by the title', () => {
    expect(summaryOf(laundry, { what: 'quilts' })).toBe('被子');
    expect(summaryOf(laundry, {})).toBe('洗衣服务');
    expect(summaryOf(laundry, { what: 'constructor' })).toBe('洗衣服务');
  });

  it('is dangerous while any one of the conditions holds wholly', () => {
    expect(isDangerous(laundry, { what: 'quilts', stains: ['gas'] })).toBe(true);
    expect(isDangerous(laundry, { what: 'clothes', stains: ['ink'] })).toBe(true);
    expect(isDangerous(laundry, { what: 'quilts', stains: ['ink'] })).toBe(false);
    expect(isDangerous({ ...laundry, danger: undefined }, { what: 'quilts', stains: ['gas'] })).toBe(false);
  });

  it('takes no danger from an answer that is not asked for', () => {
    expect(isDangerous({ ...laundry, danger: [{ collect: true }] }, { what: 'clothes', collect: true })).toBe(false);
    expect(isDangerous({ ...laundry, danger: [{ collect: true }] }, { what: 'quilts', collect: 'true' })).toBe(false);
  });

  it('shows the numbers to dial, and narrows who may read', () => {
    expect(emergenciesOf(laundry, { what: 'clothes', stains: ['gas'] }).map((emergency) => emergency.phone)).toEqual(['119']);
    expect(emergenciesOf(laundry, { what: 'clothes' })).toEqual([]);
    expect(visibilityOf(laundry, { what: 'clothes', stains: ['ink'] })).toBe('case');
    expect(visibilityOf(laundry, { what: 'clothes' })).toBe('grid');
    expect(visibilityOf({ ...laundry, visibility: 'case' }, { what: 'clothes' })).toBe('case');
  });

  it('follows the stages of these answers, by name or one by one', () => {
    const track = stageTrack(laundry, { what: 'clothes' });
    expect(track.map((stage) => stage.code)).toEqual(['taken', 'washed', 'back']);
    expect(nextStages(track, 'taken')).toEqual(['washed']);
    expect(nextStages(track, 'washed')).toEqual(['back', 'taken']);
    expect(nextStages(track, 'back')).toEqual([]);
    expect(nextStages(track, 'dried')).toEqual([]);
    expect(nextStages(stageTrack(laundry, { what: 'quilts' }), 'washed')).toEqual(['dried', 'taken']);
  });
});

describe('the words of the problems', () => {
  it('are Chinese sentences that say what to do, never a bare failure', () => {
    expect(new Set(FIELD_PROBLEM_CODES).size).toBe(FIELD_PROBLEM_CODES.length);
    expect(FIELD_PROBLEM_CODES.every((code) => /^field\/[a-z-]+$/.test(code))).toBe(true);
  });
});
