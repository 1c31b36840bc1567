import type { AddressValue, DateRange, FieldValue, ServiceField, TimeSlot } from '@shared/service-module';
import { AddressInput, type KnownPlace } from './address-input';
import { AttachmentsInput } from './attachments-input';
import { ClockPicker } from './clock-picker';
import { LongTextInput } from './long-text-input';
import { NumberInput } from './number-input';
import { OptionsInput } from './options-input';
import { PeriodInput } from './period-input';
import { TextInput } from './text-input';
import { TimeSlotInput } from './time-slot-input';
import { VoiceInput } from './voice-input';

/** What a form knows besides its own fields: whom one can choose, and where they live. */
export interface FieldSurroundings {
  members: readonly { id: string; name: string; relation: string }[];
  cadres: readonly { id: string; name: string; title: string }[];
  places: readonly KnownPlace[];
}

interface Props {
  field: ServiceField;
  value: FieldValue | undefined;
  onChange: (value: FieldValue | undefined) => void;
  around: FieldSurroundings;
  wrong?: boolean;
}

/** The widget of a field's kind. The kind alone decides; no field of any module is named. */
export function FieldWidget({ field, value, onChange, around, wrong }: Props) {
  const { label, kind } = field;
  const text = typeof value === 'string' ? value : '';
  const placeholder = typeof field.example === 'string' || typeof field.example === 'number' ? `例如：${field.example}` : undefined;
  switch (kind) {
    case 'text':
      return <TextInput label={label} value={text} keyboard={field.digits ? 'number' : 'text'} placeholder={placeholder} maxLength={field.max ?? 60} wrong={wrong} onChange={onChange} />;
    case 'phone':
      return <TextInput label={label} value={text} keyboard="tel" placeholder="手机号，或带区号的座机" maxLength={13} wrong={wrong} onChange={onChange} />;
    case 'id-number':
      return <TextInput label={label} value={text} keyboard="idcard" placeholder="18位身份证号" maxLength={18} wrong={wrong} onChange={onChange} />;
    case 'longtext':
      return <LongTextInput label={label} value={text} placeholder={placeholder} maxLength={field.max ?? 500} wrong={wrong} onChange={onChange} />;
    case 'number':
      return <NumberInput label={label} value={typeof value === 'number' ? value : undefined} unit={field.unit} decimals={field.decimals} placeholder={placeholder} wrong={wrong} onChange={onChange} />;
    case 'choice':
      return <OptionsInput label={label} options={field.options ?? []} chosen={[text]} onToggle={(next) => onChange(next === text && !field.required ? undefined : next)} />;
    case 'choices':
      return <OptionsInput many label={label} options={field.options ?? []} chosen={listOf(value)} onToggle={(next) => onChange(toggled(listOf(value), next))} />;
    case 'yes-no':
      return <OptionsInput pair label={label} options={YES_NO} chosen={typeof value === 'boolean' ? [String(value)] : []} onToggle={(next) => onChange(next === 'true')} />;
    case 'person':
      return <OptionsInput label={label} options={around.members.map(({ id, name, relation }) => ({ value: id, label: `${name}（${relation}）` }))} chosen={[text]} onToggle={onChange} />;
    case 'cadre':
      return <OptionsInput label={label} options={around.cadres.map(({ id, name, title }) => ({ value: id, label: `${name}（${title}）` }))} chosen={[text]} onToggle={(next) => onChange(next === text && !field.required ? undefined : next)} />;
    case 'date':
      return <ClockPicker mode="date" label={label} value={text} wrong={wrong} onChange={(day) => onChange(day || undefined)} />;
    case 'period':
      return <PeriodInput label={label} value={value as DateRange | undefined} wrong={wrong} onChange={onChange} />;
    case 'time-slot':
      return <TimeSlotInput label={label} value={value as TimeSlot | undefined} wrong={wrong} onChange={onChange} />;
    case 'address':
      return <AddressInput label={label} value={value as AddressValue | undefined} places={around.places} wrong={wrong} onChange={onChange} />;
    case 'photo':
    case 'file':
      return <AttachmentsInput label={label} kind={kind} value={listOf(value)} max={field.max} onChange={onChange} />;
    case 'voice':
      return <VoiceInput label={label} value={listOf(value)} max={field.max} onChange={onChange} />;
  }
}

const YES_NO = [{ value: 'true', label: '是' }, { value: 'false', label: '否' }];

function listOf(value: FieldValue | undefined): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

function toggled(list: readonly string[], one: string): string[] {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
