import { checkServiceModule } from './check-service-module.js';
import type { ServiceField, ServiceModule, Stage } from './service-module.js';
import { mediation } from './service-modules/mediation.js';
import { rental } from './service-modules/rental.js';

/** `rental` with some of one field, by key, replaced. */
function withField(key: string, more: Partial<ServiceField>): ServiceModule {
  return { ...rental, fields: rental.fields.map((field) => (field.key === key ? { ...field, ...more } : field)) };
}
function withStage(code: string, more: Partial<Stage>): ServiceModule {
  return { ...rental, stages: rental.stages.map((stage) => (stage.code === code ? { ...stage, ...more } : stage)) };
}
const [first, ...others] = rental.routing;
const bed: ServiceField = { key: 'bed', label: '床', kind: 'yes-no', required: false, example: true };

describe('a row of a service module', () => {
  it('passes as it is', () => {
    expect(checkServiceModule(rental)).toEqual([]);
  });

  it.each<[string, ServiceModule, RegExp]>([
    ['a code that is no code', { ...rental, code: 'Rental House' }, /code is not kebab-case/],
    ['no place in the order', { ...rental, order: 0 }, /order is not/],
    ['a title too long for a message', { ...rental, title: '房'.repeat(21) }, /title/],
    ['a short title that is long', { ...rental, shortTitle: '房屋租赁办理处' }, /shortTitle/],
    ['a key twice', { ...rental, fields: [...rental.fields, rental.fields[1]!] }, /people is there twice/],
    ['a key of the prototype', { ...rental, fields: [...rental.fields, { ...bed, key: 'constructor' }] }, /constructor has a key/],
    ['a key with a dash', { ...rental, fields: [...rental.fields, { ...bed, key: 'bed-room' }] }, /bed-room has a key/],
    ['an unknown kind', withField('people', { kind: 'colour' as never }), /people has an unknown kind colour/],
    ['an empty label', withField('people', { label: ' ' }), /people has no label/],
    ['an invalid example', withField('people', { example: 0 }), /people has an invalid example \(field\/too-small\)/],
    ['an example of another kind', withField('moveIn', { example: '2026-02-30' }), /moveIn has an invalid example/],
    ['a choice without options', withField('term', { options: undefined }), /term needs at least two options/],
    ['an option twice', withField('term', { options: [{ value: 'a', label: '甲' }, { value: 'a', label: '乙' }], example: 'a' }), /term repeats an option/],
    ['options without a choice', withField('people', { options: [{ value: 'a', label: '甲' }] }), /people has options/],
    ['a number without bounds', withField('people', { max: undefined }), /people is a number without bounds/],
    ['bounds the wrong way round', withField('people', { min: 9, max: 3 }), /people has min above max/],
    ['an open phone number', withField('landlordPhone', { sensitive: false }), /landlordPhone is a phone and must be sensitive/],
    ['open words in a case module', { ...mediation, fields: mediation.fields.map((field) => (field.key === 'what' ? { ...field, sensitive: false } : field)) }, /what is free text of a case/],
    ['a condition on a field that comes later', withField('people', { when: { term: 'one-year' } }), /people has a condition on term, which does not come before/],
    ['a condition on no field', withField('people', { when: { colour: 'red' } }), /condition on colour/],
    ['a condition on a number', withField('note', { when: { people: 4 } }), /condition on people, which is not a choice/],
    ['a condition on an answer that does not exist', withField('people', { when: { want: 'buy' } }), /expects of want what it can never be/],
    ['a condition on a yes-no as a word', withField('floor', { when: { stairsHard: 'true' } }), /expects of stairsHard what it can never be/],
    ['a condition that contradicts what it hangs on', withField('floor', { when: { stairsHard: true, want: 'trouble' } }), /floor has a condition that can never hold/],
    ['texts without end', withField('note', { max: 9000 }), /beyond 5000 characters/],
    ['a summary that does not exist', { ...rental, summaryField: 'colour' }, /summaryField/],
    ['a summary that is not a choice', { ...rental, summaryField: 'people' }, /summaryField/],
    ['a secret summary', { ...withField('want', { sensitive: true }), stages: [{ code: 'only', title: '办', residentText: '在办' }] }, /summaryField/],
    ['a summary that is not always asked', { ...rental, summaryField: 'term' }, /summaryField/],
    ['no routing', { ...rental, routing: [] }, /routing is empty/],
    ['routing whose last row has a condition', { ...rental, routing: [first!] }, /routing row 1: the last row, and no other/],
    ['rows behind an unconditional one', { ...rental, routing: [...others, ...others] }, /routing row 1: the last row, and no other/],
    ['a lead that also assists', { ...rental, routing: [{ lead: 'residence', assists: ['residence'] }] }, /none of them twice or the lead/],
    ['a routing condition on no field', { ...rental, routing: [{ ...first!, when: { colour: 'red' } }, ...others] }, /routing row 1 has a condition on colour/],
    ['a complaint above what is no cadre', { ...rental, aboveCadreField: 'people' }, /aboveCadreField/],
    ['a clock that does not run', { ...rental, clocks: { ...rental.clocks, reply: { amount: 0, unit: 'working-days' } } }, /clock is not a positive/],
    ['a clock in parts', { ...rental, clocks: { ...rental.clocks, reply: { amount: 1.5, unit: 'working-days' } } }, /clock is not a positive/],
    ['danger in working time', { ...mediation, dangerClocks: { ...mediation.dangerClocks!, reply: { amount: 1, unit: 'working-hours' } } }, /wall-minutes/],
    ['danger without clocks', { ...mediation, dangerClocks: undefined }, /danger and dangerClocks go together/],
    ['danger on no field', { ...mediation, danger: [{ colour: 'red' }] }, /danger or caseWhen has a condition on colour/],
    ['secrecy on no field', { ...rental, caseWhen: [{ colour: 'red' }] }, /danger or caseWhen has a condition on colour/],
    ['a number that cannot be dialled', { ...rental, emergencies: [{ phone: '火警', text: '打火警' }] }, /cannot be dialled/],
    ['an emergency on no field', { ...rental, emergencies: [{ phone: '119', text: '打火警', when: { colour: 'red' } }] }, /emergency 119 has a condition/],
    ['no stages', { ...rental, stages: [] }, /has no stages/],
    ['a stage twice', { ...rental, stages: [...rental.stages, rental.stages[0]!] }, /stage code is there twice/],
    ['a stage code that is none', withStage('search', { code: 'Search' }), /stage Search: the code/],
    ['a stage that leads nowhere', withStage('search', { next: ['sale'] }), /stage search leads to sale/],
    ['a stage clock that does not run', withStage('search', { clock: { amount: -1, unit: 'working-days' } }), /stage search: the clock/],
    ['a stage on no field', withStage('search', { when: { colour: 'red' } }), /stage search has a condition on colour/],
    ['a stage that shows a secret answer', { ...mediation, stages: [...mediation.stages, { code: 'police', title: '民警', residentText: '民警在办', when: { safety: 'hurt' } }] }, /stage police looks at a sensitive answer/],
    ['a stage that cannot be reached', withStage('viewing', { next: ['propose'] }), /stage signing cannot be reached/],
    ['a stage reachable only for other answers', withStage('visit', { next: ['search'] }), /stage landlord-talk cannot be reached/],
    ['answers without stages', { ...rental, stages: rental.stages.filter((stage) => stage.when?.want === 'search') }, /no stages for {"want":"trouble"}/],
    ['stages without an end', withStage('follow-up', { next: ['visit'] }), /no end for {"want":"trouble"}/],
  ])('may not have %s', (_title, module, fault) => {
    expect(checkServiceModule(module).join('\n')).toMatch(fault);
  });

  it('names itself in each fault', () => {
    expect(checkServiceModule({ ...rental, order: 0 })).toEqual(['rental: order is not a positive whole number']);
  });
});
