import type { AddressValue, DateRange, FieldValue, ServiceField, TimeSlot } from '@shared/service-module';
import { dayText } from '../format-time';

/** Names behind ids: members of the household, cadres. */
export type NameOf = (id: string) => string | undefined;

/** An answer in words, for the facts of a form and of a ticket; null for attachments, which are shown as pictures. */
export function valueText(field: ServiceField, value: FieldValue, nameOf: NameOf = () => undefined): string | null {
  switch (field.kind) {
    case 'photo':
    case 'file':
    case 'voice':
      return null;
    case 'choice':
      return labelOf(field, String(value));
    case 'choices':
      return (value as readonly string[]).map((one) => labelOf(field, one)).join('、');
    case 'yes-no':
      return value ? '是' : '否';
    case 'number':
      return `${String(value)}${field.unit ?? ''}`;
    case 'date':
      return dayText(String(value));
    case 'period': {
      const { from, to } = value as DateRange;
      return `${dayText(from)}到${dayText(to)}`;
    }
    case 'time-slot': {
      const { date, from, to } = value as TimeSlot;
      return `${dayText(date)} ${from}到${to}`;
    }
    case 'address':
      return (value as AddressValue).text;
    case 'person':
    case 'cadre':
      return nameOf(String(value)) ?? '已选';
    default:
      return String(value);
  }
}

function labelOf(field: ServiceField, value: string): string {
  return field.options?.find((option) => option.value === value)?.label ?? value;
}
