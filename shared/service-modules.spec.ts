import { loadServiceModules } from '../server/src/service-modules/load-service-modules.js';
import { matchesCondition } from './condition.js';
import {
  checkFields, emergenciesOf, exampleDetails, isDangerous, splitSensitive, stageTrack, summaryOf, visibilityOf, visibleFields,
} from './field-rules.js';
import type { Details, ServiceModule } from './service-module.js';

const MODULES = loadServiceModules();
const LISTED = MODULES.filter((module) => !module.hidden);
const byCode = (code: string): ServiceModule => MODULES.find((module) => module.code === code)!;
const table = (modules: readonly ServiceModule[]) => modules.map((module) => [module.code, module] as const);
const HOURS = 'working-hours';
const DAYS = 'working-days';

describe.each(table(LISTED))('module %s', (_code, module) => {
  it('asks at least six things, of three kinds, one of them on a condition', () => {
    expect(module.fields.length).toBeGreaterThanOrEqual(6);
    expect(new Set(module.fields.map((field) => field.kind)).size).toBeGreaterThanOrEqual(3);
    expect(module.fields.some((field) => field.when)).toBe(true);
  });

  it('tells the resident what it does, what to bring, and answers questions', () => {
    for (const list of [module.materials, module.questions, module.answerTemplates, module.fits]) expect(list.length).toBeGreaterThan(0);
    expect(module.questions.length).toBeGreaterThanOrEqual(2);
    expect(Array.from(module.summary).length).toBeGreaterThan(12);
  });
});

describe.each(table(MODULES))('module %s', (_code, module) => {
  it('can be filed with its examples, and says in one line what it is about', () => {
    const details = exampleDetails(module);
    expect(checkFields(module, details, { description: '一句话' })).toEqual([]);
    expect(summaryOf(module, details)).not.toBe(module.title);
  });

  it('never makes a photo, a recording, a file or a member a condition of being heard', () => {
    const hard = module.fields.filter((field) => ['photo', 'voice', 'file', 'person'].includes(field.kind) && field.required);
    expect(hard.map((field) => field.key)).toEqual([]);
  });

  it('fills its questions with plain, short Chinese', () => {
    for (const field of module.fields) {
      expect(field.label).toMatch(/[一-龥]/);
      expect(field.label).not.toMatch(/[A-Za-z]{2}/);
      expect(Array.from(field.label).length).toBeLessThanOrEqual(16);
      for (const option of field.options ?? []) expect(Array.from(option.label).length).toBeLessThanOrEqual(10);
    }
  });

  it('puts what can be looked at by a condition of its own before what hangs on it', () => {
    const empty = visibleFields(module, {});
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.every((field) => !field.when)).toBe(true);
  });

  it('has a lead for every one of its answers, and a way through its stages', () => {
    const details = exampleDetails(module);
    expect(module.routing.some((row) => matchesCondition(row.when, details))).toBe(true);
    expect(stageTrack(module, details).length).toBeGreaterThanOrEqual(3);
  });

  it('is calm with its examples', () => {
    expect(isDangerous(module, exampleDetails(module))).toBe(false);
    expect(emergenciesOf(module, exampleDetails(module))).toEqual([]);
  });

  it('shows a number to dial wherever it is dangerous', () => {
    for (const danger of module.danger ?? []) {
      for (const [key, expected] of Object.entries(danger)) {
        for (const value of Array.isArray(expected) ? expected : [expected]) {
          const details = { ...exampleDetails(module), [key]: value } as Details;
          expect(isDangerous(module, details)).toBe(true);
          expect(emergenciesOf(module, details).length + (details.safety === 'safe' ? 1 : 0)).toBeGreaterThan(0);
        }
      }
    }
  });

  it('keeps health, minors, accounts, addresses and numbers of persons secret', () => {
    const { plain } = splitSensitive(module, Object.fromEntries(module.fields.map((field) => [field.key, field.example])));
    const text = JSON.stringify(plain);
    for (const secret of ['13800138000', '11010519491231002X', '13062920190512002X', '6210000000000004178', '0417"', '张小雨', '幸福街', 'hypertension', 'RC-BY']) {
      expect(text).not.toContain(secret);
    }
  });
});

describe('the clocks of the modules', () => {
  it.each<[string, [number, string], [number, string], [number, string]]>([
    ['rental', [4, HOURS], [1, DAYS], [15, DAYS]], ['schooling', [4, HOURS], [1, DAYS], [20, DAYS]], ['jobs', [4, HOURS], [2, DAYS], [20, DAYS]],
    ['health', [2, HOURS], [1, DAYS], [5, DAYS]], ['insurance', [4, HOURS], [1, DAYS], [10, DAYS]], ['eldercare', [2, HOURS], [1, DAYS], [10, DAYS]],
    ['subsidy', [4, HOURS], [1, DAYS], [10, DAYS]], ['resettlement', [4, HOURS], [2, DAYS], [20, DAYS]], ['training', [4, HOURS], [2, DAYS], [15, DAYS]],
    ['mediation', [2, HOURS], [1, DAYS], [15, DAYS]], ['repairs', [2, HOURS], [1, DAYS], [3, DAYS]], ['community', [4, HOURS], [1, DAYS], [5, DAYS]],
    ['policy', [4, HOURS], [1, DAYS], [3, DAYS]], ['general', [4, HOURS], [1, DAYS], [5, DAYS]],
  ])('of %s are %j, %j, %j', (code, ...spans) => {
    const { accept, reply, resolve } = byCode(code).clocks;
    expect([accept, reply, resolve]).toEqual(spans.map(([amount, unit]) => ({ amount, unit })));
  });

  it('run on the wall in danger: a quarter of an hour to accept, one hour to reply', () => {
    const dangerous = MODULES.filter((module) => module.danger);
    expect(dangerous.map((module) => module.code)).toEqual(['health', 'mediation', 'repairs', 'general']);
    for (const module of dangerous) {
      expect(module.dangerClocks).toEqual({ accept: { amount: 15, unit: 'wall-minutes' }, reply: { amount: 60, unit: 'wall-minutes' } });
    }
  });
});

describe('who leads', () => {
  const [WT, HV, RS] = ['work_team', 'home_village', 'residence'];
  it.each<[string, Details, string, string[], boolean?]>([
    ['rental', { want: 'search' }, WT, [RS]], ['rental', { want: 'trouble' }, RS, [HV]],
    ['schooling', {}, WT, [HV, RS]], ['jobs', {}, HV, [RS]],
    ['health', { urgency: 'none' }, RS, [HV]], ['health', { urgency: 'self-harm' }, RS, [HV], true],
    ['insurance', {}, HV, [WT]], ['eldercare', {}, RS, [HV]], ['subsidy', {}, WT, [HV]],
    ['resettlement', { matter: 'choosing' }, WT, [HV]], ['resettlement', { matter: 'move-in' }, RS, [WT]],
    ['training', {}, HV, [WT, RS]],
    ['mediation', { type: 'family', safety: 'safe' }, HV, []], ['mediation', { type: 'wages', safety: 'safe' }, HV, []],
    ['mediation', { type: 'landlord', safety: 'safe' }, RS, []], ['mediation', { type: 'neighbour', safety: 'threat' }, RS, [], true],
    ['mediation', { type: 'agreement', safety: 'safe' }, WT, []], ['mediation', { type: 'agreement', safety: 'hurt' }, WT, [], true],
    ['mediation', { type: 'assault', safety: 'safe' }, HV, [], true], ['mediation', { type: 'family', safety: 'self-harm' }, HV, [], true],
    ['repairs', { danger: 'none' }, RS, [WT]], ['repairs', { danger: 'gas' }, RS, [WT, HV]],
    ['community', {}, HV, [RS]], ['policy', {}, WT, [HV]],
    ['general', {}, WT, [HV]], ['general', { urgency: 'violence' }, HV, [], true],
  ])('in %s of %j is %s with %j', (code, details, lead, assists, police = false) => {
    const row = byCode(code).routing.find((one) => matchesCondition(one.when, details));
    expect(row).toMatchObject({ lead, assists });
    expect(row?.police ?? false).toBe(police);
  });

  it('of a complaint is above the cadre, or the desk when only a name is known', () => {
    const complaint = byCode('complaint');
    expect(complaint.aboveCadreField).toBe('aboutCadreId');
    expect(complaint.routing.find((row) => matchesCondition(row.when, { about: 'named' }))?.desk).toBe(true);
  });
});

describe('who may read', () => {
  it('is only who works on it in mediation, complaints, and where safety is at stake', () => {
    expect(MODULES.filter((module) => module.visibility === 'case').map((module) => module.code)).toEqual(['mediation', 'complaint']);
    expect(visibilityOf(byCode('general'), { urgency: 'violence' })).toBe('case');
    expect(visibilityOf(byCode('health'), { urgency: 'self-harm' })).toBe('case');
    expect(visibilityOf(byCode('health'), { urgency: 'none' })).toBe('grid');
  });
});
