import { FIELD_PROBLEM_CODES, fieldProblem } from './field-problems.js';
import { checkFields } from './field-rules.js';
import { checkValue, isBlank } from './field-values.js';
import type { FieldKind, FieldValue, ServiceField } from './service-module.js';
import { eldercare } from './service-modules/eldercare.js';

const UUID = '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e01';
const OTHER = '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e02';
const OPTIONS = [{ value: 'a', label: '甲' }, { value: 'b', label: '乙' }, { value: 'c', label: '丙' }];
const field = (kind: FieldKind, more: Partial<ServiceField> = {}): ServiceField =>
  ({ key: 'x', label: '这一项', kind, required: true, example: '' as FieldValue, ...more });

const place = { divisionCode: '130629100208', text: '北关村幸福街' };

describe('an answer', () => {
  it.each<[FieldKind, unknown, Partial<ServiceField>?]>([
    ['text', '北关村'], ['text', '  三字了  ', { max: 3 }], ['text', '👩‍👩‍👧', { max: 5 }], ['text', '𠮷𠮷', { max: 2 }],
    ['text', '0417', { digits: true }], ['longtext', '第一行\n第二行\t完'],
    ['number', 0, { min: 0, max: 5 }], ['number', 5, { min: 0, max: 5 }], ['number', 12.5, { decimals: 1 }], ['number', -3],
    ['choice', 'a', { options: OPTIONS }], ['choices', ['a', 'c'], { options: OPTIONS, max: 2 }],
    ['date', '2026-12-01'], ['date', '2028-02-29'], ['date', '2000-02-29'],
    ['period', { from: '2026-12-01', to: '2026-12-01' }], ['time-slot', { date: '2026-12-01', from: '08:30', to: '09:00' }],
    ['person', UUID], ['cadre', UUID.toUpperCase()], ['photo', [UUID, OTHER]], ['file', [UUID]], ['voice', [UUID]],
    ['address', place], ['address', { ...place, lat: 39.04, lng: 115.86 }],
    ['phone', '13800138000'], ['phone', '19912345678'], ['phone', '0312-5612345'], ['phone', '01065551234'],
    ['id-number', '11010519491231002X'], ['id-number', '11010519491231002x'], ['yes-no', false],
  ])('of kind %s accepts %j', (kind, value, more = {}) => {
    expect(checkValue(field(kind, more), value)).toBeUndefined();
  });

  it.each<[FieldKind, unknown, string, Partial<ServiceField>?]>([
    ['text', 7, 'wrong-shape'], ['text', ['a'], 'wrong-shape'], ['text', '四个字了', 'too-long', { max: 3 }], ['text', '字', 'too-short', { min: 2 }],
    ['text', ' 字 ', 'too-short', { min: 2 }], ['text', '字'.repeat(61), 'too-long'], ['text', '第一行\n第二行', 'control-characters'],
    ['text', '字\u0000', 'control-characters'], ['text', '字\u202E反', 'control-characters'], ['text', '字\uD83D', 'control-characters'],
    ['text', '\uDE00字', 'control-characters'], ['text', '字\u200B', 'control-characters'], ['text', '04-17', 'not-digits', { digits: true }],
    ['text', '０４１７', 'not-digits', { digits: true }], ['longtext', '字'.repeat(501), 'too-long'], ['longtext', '字\u0007', 'control-characters'],
    ['number', '5', 'wrong-shape'], ['number', Number.NaN, 'wrong-shape'], ['number', Number.POSITIVE_INFINITY, 'wrong-shape'],
    ['number', 4, 'too-small', { min: 5 }], ['number', 6, 'too-large', { max: 5 }], ['number', 1.5, 'too-precise'],
    ['number', 1.25, 'too-precise', { decimals: 1 }], ['number', 1e-7, 'too-precise', { decimals: 2 }],
    ['choice', 'd', 'not-an-option', { options: OPTIONS }], ['choice', '甲', 'not-an-option', { options: OPTIONS }], ['choice', ['a'], 'not-an-option', { options: OPTIONS }],
    ['choices', 'a', 'wrong-shape', { options: OPTIONS }], ['choices', ['a', 'd'], 'not-an-option', { options: OPTIONS }],
    ['choices', ['a', 'a'], 'repeated', { options: OPTIONS }], ['choices', ['a', 'b', 'c'], 'too-many', { options: OPTIONS, max: 2 }],
    ['choices', ['a'], 'too-few', { options: OPTIONS, min: 2 }],
    ['date', '2026-02-29', 'not-a-date'], ['date', '1900-02-29', 'not-a-date'], ['date', '2026-04-31', 'not-a-date'], ['date', '2026-13-01', 'not-a-date'],
    ['date', '2026-12-00', 'not-a-date'], ['date', '2026-12-1', 'not-a-date'], ['date', '2026-12-01T00:00:00Z', 'not-a-date'],
    ['date', '1899-12-31', 'not-a-date'], ['date', '2101-01-01', 'not-a-date'], ['date', 20261201, 'not-a-date'],
    ['period', { from: '2026-12-02', to: '2026-12-01' }, 'period-order'], ['period', { from: '2026-12-02' }, 'not-a-date'],
    ['period', { from: '2026-12-01', to: '2026-12-01', by: 'x' }, 'wrong-shape'], ['period', ['2026-12-01', '2026-12-02'], 'wrong-shape'],
    ['time-slot', { date: '2026-12-01', from: '09:00', to: '09:00' }, 'slot-order'], ['time-slot', { date: '2026-12-01', from: '24:00', to: '24:30' }, 'not-an-hour'],
    ['time-slot', { date: '2026-12-01', from: '9:00', to: '10:00' }, 'not-an-hour'], ['time-slot', { date: '2026-02-30', from: '09:00', to: '10:00' }, 'not-a-date'],
    ['time-slot', '2026-12-01 09:00', 'wrong-shape'], ['time-slot', { date: '2026-12-01', from: '09:00', to: '10:00', by: 1 }, 'wrong-shape'],
    ['person', '张建国', 'not-an-id'], ['cadre', 7, 'not-an-id'], ['photo', UUID, 'wrong-shape'], ['photo', [UUID, UUID], 'repeated'],
    ['photo', [UUID, OTHER], 'too-many', { max: 1 }], ['voice', ['a.mp3'], 'not-an-id'], ['file', [{ id: UUID }], 'not-an-id'],
    ['voice', Array.from({ length: 4 }, (_, n) => UUID.slice(0, -1) + String(n)), 'too-many'],
    ['address', { ...place, divisionCode: '130629' }, 'address-division'], ['address', { text: place.text }, 'address-division'],
    ['address', { ...place, text: '北关' }, 'address-text'], ['address', { ...place, text: '北'.repeat(121) }, 'address-text'], ['address', { divisionCode: place.divisionCode }, 'address-text'],
    ['address', { ...place, text: '北关村\u0000街' }, 'control-characters'], ['address', { ...place, lat: 39.04 }, 'address-position'],
    ['address', { ...place, lat: 115.86, lng: 39.04 }, 'address-position'], ['address', { ...place, lat: 0, lng: 0 }, 'address-position'],
    ['address', { ...place, lat: '39', lng: '115' }, 'address-position'], ['address', { ...place, phone: '1' }, 'wrong-shape'], ['address', place.text, 'wrong-shape'],
    ['phone', '12800138000', 'not-a-phone'], ['phone', '1380013800', 'not-a-phone'], ['phone', '138001380001', 'not-a-phone'], ['phone', '5612345', 'not-a-phone'],
    ['phone', '+8613800138000', 'not-a-phone'], ['phone', 13800138000, 'wrong-shape'],
    ['id-number', '110105194912310021', 'not-an-id-number'], ['id-number', '11010519490230002X', 'not-an-id-number'], ['id-number', '110105491231002', 'not-an-id-number'],
    ['yes-no', 'true', 'wrong-shape'], ['yes-no', 1, 'wrong-shape'],
  ])('of kind %s refuses %j as field/%s', (kind, value, code, more = {}) => {
    const problem = checkValue(field(kind, more), value);
    expect(problem).toMatchObject({ key: 'x', code: `field/${code}` });
    expect(problem?.message).toMatch(/[一-龥]{4}/);
    expect(problem?.message).not.toMatch(/undefined|\{|失败/);
  });

  it('names the last digit of an identity number when that is what is wrong', () => {
    expect(checkValue(field('id-number'), '110105194912310021')?.message).toBe('身份证号最后一位不对，请核对');
  });

  it('names bounds with their unit', () => {
    expect(checkValue(field('number', { max: 20, unit: '人' }), 21)?.message).toBe('「这一项」不能大于20人，请核对');
  });

  it('of kind person is one of the household when the household is known', () => {
    const details = {
      service: 'subsidy', age: 78, selfCare: 'fully', livesAlone: false, carer: UUID, contactName: '张建国',
      contactPhone: '13800138000', address: place,
    };
    expect(checkFields(eldercare, details)).toEqual([]);
    expect(checkFields(eldercare, details, { memberIds: [UUID] })).toEqual([]);
    expect(checkFields(eldercare, details, { memberIds: [OTHER] })).toMatchObject([{ key: 'carer', code: 'field/not-a-member' }]);
  });

  it('is blank when it is nothing, an empty line or an empty list, but not when it is 0 or no', () => {
    expect([undefined, null, '', ' \n', []].every(isBlank)).toBe(true);
    expect([0, false, 'x', ['a'], {}].some(isBlank)).toBe(false);
  });

  it.each(FIELD_PROBLEM_CODES)('problem %s is put in Chinese and says what to do', (code) => {
    const { message } = fieldProblem('x', code, { about: '这一项', limit: '3' });
    if (code !== 'field/not-an-id-number') expect(message).toMatch(/请|最多/);
    expect(message).not.toMatch(/[A-Za-z]{3}/);
  });
});
