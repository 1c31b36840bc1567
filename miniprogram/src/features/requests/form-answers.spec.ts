import { exampleDetails } from '@shared/field-rules';
import { repairs } from '@shared/service-modules/repairs';
import { schooling } from '@shared/service-modules/schooling';
import { eldercare } from '@shared/service-modules/eldercare';
import type { Details } from '@shared/service-module';
import { answersOf } from './form-answers';
import { suggestedPerson, type KnownFacts } from './known-facts';
import { emptyDraft } from './request-draft';

const ME = '01934f2a-7c10-7e3b-9d52-000000000001';
const CHILD = '01934f2a-7c10-7e3b-9d52-000000000002';
const MOTHER = '01934f2a-7c10-7e3b-9d52-000000000003';
const known: KnownFacts = {
  applicantId: ME,
  applicantPhone: '13800138000',
  members: [
    { id: ME, name: '钟金生', relation: '户主', age: 47, residenceId: 'here' },
    { id: CHILD, name: '钟佑霖', relation: '子', age: 15, residenceId: 'here' },
    { id: MOTHER, name: '姜云霞', relation: '母亲', age: 72, residenceId: 'there' },
  ],
  places: [
    { id: 'here', divisionCode: '130629100208', divisionName: '北关村', address: '幸福街12号院东屋' },
    { id: 'there', divisionCode: '130672103201', divisionName: '白沟村', address: '富强路8号' },
  ],
  agreementNumber: 'ZQ-0001',
};
const draftOf = (details: Details) => ({ ...emptyDraft(), details });

describe('the answers of a form', () => {
  it('ask for nothing that is known', () => {
    const { details } = answersOf(repairs, emptyDraft(), known, ME);
    expect(details).toMatchObject({ address: { divisionCode: '130629100208', text: '幸福街12号院东屋' }, phone: '13800138000' });
  });

  it('take the address of the person whom it is about, who may live apart', () => {
    expect(answersOf(repairs, emptyDraft(), known, MOTHER).details.address).toMatchObject({ divisionCode: '130672103201' });
  });

  it('leave out a known answer that was cleared by hand', () => {
    const { details, problems } = answersOf(repairs, draftOf({ phone: '' }), known, ME);
    expect(details).not.toHaveProperty('phone');
    expect(problems.map(({ key }) => key)).not.toContain('phone');
  });

  it('do not send what an earlier answer has hidden', () => {
    const typed = draftOf({ ...exampleDetails(repairs), fault: 'roof', roomTemperature: 12, owner: 'own', landlordTold: true, landlordAnswer: 'refuses' });
    const { fields, details, problems } = answersOf(repairs, typed, known, ME);
    expect(fields.map(({ key }) => key)).not.toContain('landlordTold');
    expect(details).not.toHaveProperty('roomTemperature');
    expect(details).not.toHaveProperty('landlordAnswer');
    expect(problems).toEqual([]);
  });

  it('keep what was hidden, for when the earlier answer is changed back', () => {
    const typed = draftOf({ owner: 'rented', landlordTold: true });
    expect(answersOf(repairs, { ...typed, details: { ...typed.details, owner: 'own' } }, known, ME).details).not.toHaveProperty('landlordTold');
    expect(answersOf(repairs, typed, known, ME).details.landlordTold).toBe(true);
  });

  it('name what is missing', () => {
    expect(answersOf(repairs, emptyDraft(), known, ME).problems.map(({ key }) => key)).toEqual(['danger', 'fault', 'owner']);
  });

  it('of a call may be incomplete', () => {
    expect(answersOf(repairs, emptyDraft(), known, ME, { mayBeIncomplete: true }).problems).toEqual([]);
  });
});

describe('whom a form suggests that it is about', () => {
  it('is the one who files, unless the module is about a child or an elder', () => {
    expect(suggestedPerson(repairs, known)).toBe(ME);
    expect(suggestedPerson(schooling, known)).toBe(CHILD);
    expect(suggestedPerson(eldercare, known)).toBe(MOTHER);
  });

  it('is the one who files where the household has no such member', () => {
    expect(suggestedPerson(schooling, { ...known, members: known.members.slice(0, 1) })).toBe(ME);
  });
});
