import { fireEvent, render, screen } from '@testing-library/react';
import { checkValue } from '@shared/field-values';
import type { FieldValue, ServiceField } from '@shared/service-module';
import { FieldWidget, type FieldSurroundings } from './field-widget';

const ID = '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e02';
const around: FieldSurroundings = {
  members: [{ id: ID, name: '钟金生', relation: '户主' }],
  cadres: [{ id: ID, name: '袁小红', title: '工作组队员' }],
  places: [{ divisionCode: '130629100208', divisionName: '北关村', address: '幸福街12号院东屋' }],
};

function field(kind: ServiceField['kind'], more: Partial<ServiceField> = {}): ServiceField {
  return { key: 'it', label: '这一项', kind, required: true, example: '', ...more };
}

/** Draws the widget, lets the person act, and returns the last value that it gave. */
function valueAfter(one: ServiceField, act: () => void, value?: FieldValue): FieldValue | undefined {
  const given: (FieldValue | undefined)[] = [];
  render(<FieldWidget field={one} value={value} around={around} onChange={(next) => given.push(next)} />);
  act();
  return given.at(-1);
}

const type = (text: string) => () => { fireEvent.change(screen.getByLabelText('这一项'), { target: { value: text } }); };
const tap = (role: string, name: string | RegExp) => () => { fireEvent.click(screen.getByRole(role, { name })); };
const options = [{ value: 'roof', label: '屋顶漏雨' }, { value: 'door', label: '门窗、锁' }];

describe('each kind of field gives a value that the server takes', () => {
  const cases: [ServiceField, () => void, FieldValue][] = [
    [field('text'), type('张小雨'), '张小雨'],
    [field('longtext'), type('漏了三天'), '漏了三天'],
    [field('number', { unit: '人' }), type('4'), 4],
    [field('number', { decimals: 1 }), type('12.5'), 12.5],
    [field('choice', { options }), tap('radio', '屋顶漏雨'), 'roof'],
    [field('choices', { options }), tap('checkbox', '门窗、锁'), ['door']],
    [field('yes-no'), tap('radio', '否'), false],
    [field('person'), tap('radio', /钟金生/), ID],
    [field('cadre'), tap('radio', /袁小红/), ID],
    [field('date'), type('2026-12-01'), '2026-12-01'],
    [field('phone'), type('13800138000'), '13800138000'],
    [field('id-number'), type('11010519491231002X'), '11010519491231002X'],
    [field('address'), () => { fireEvent.change(screen.getByLabelText('这一项，门牌或院子'), { target: { value: '幸福街12号院' } }); }, { divisionCode: '130629100208', text: '幸福街12号院' }],
  ];
  it.each(cases)('$kind', (one, act, expected) => {
    const value = valueAfter(one, act);
    expect(value).toEqual(expected);
    expect(checkValue(one, value)).toBeUndefined();
  });

  it('a period is complete after its second day', () => {
    const one = field('period');
    const value = valueAfter(one, () => { fireEvent.change(screen.getByLabelText('这一项，到哪天'), { target: { value: '2026-12-05' } }); }, { from: '2026-12-01', to: '' });
    expect(value).toEqual({ from: '2026-12-01', to: '2026-12-05' });
    expect(checkValue(one, value)).toBeUndefined();
  });

  it('a time slot is complete after its second hour', () => {
    const one = field('time-slot');
    const value = valueAfter(one, () => { fireEvent.change(screen.getByLabelText('这一项，几点结束'), { target: { value: '11:00' } }); }, { date: '2026-12-01', from: '09:00', to: '' });
    expect(checkValue(one, value)).toBeUndefined();
  });
});

describe('a field', () => {
  it('lets a choice that is not required be taken back', () => {
    expect(valueAfter(field('choice', { options, required: false }), tap('radio', '屋顶漏雨'), 'roof')).toBeUndefined();
    expect(valueAfter(field('choice', { options, label: '必填的' }), () => { fireEvent.click(screen.getAllByRole('radio', { name: '屋顶漏雨' }).at(-1) as HTMLElement); }, 'roof')).toBe('roof');
  });

  it('takes one of several choices away again', () => {
    expect(valueAfter(field('choices', { options }), tap('checkbox', '屋顶漏雨'), ['roof', 'door'])).toEqual(['door']);
  });

  it('keeps "12." as typed on the way to 12.5', () => {
    render(<FieldWidget field={field('number', { decimals: 1 })} value={12} around={around} onChange={() => undefined} />);
    fireEvent.change(screen.getByLabelText('这一项'), { target: { value: '12.' } });
    expect((screen.getByLabelText('这一项') as HTMLInputElement).value).toBe('12.');
  });

  it('can be chosen by keyboard', () => {
    expect(valueAfter(field('yes-no'), () => { fireEvent.keyDown(screen.getByRole('radio', { name: '是' }), { key: 'Enter' }); })).toBe(true);
  });

  it('says to a screen reader which choice is on', () => {
    render(<FieldWidget field={field('choice', { options })} value="door" around={around} onChange={() => undefined} />);
    expect(screen.getByRole('radio', { name: '门窗、锁' }).getAttribute('aria-checked')).toBe('true');
    expect(screen.getByRole('radio', { name: '屋顶漏雨' }).getAttribute('aria-checked')).toBe('false');
  });
});
