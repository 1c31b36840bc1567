/**
 * Whether one value is a right answer to one field, by the field's kind. Values come from outside: nothing here may
 * throw, whatever JSON it is given.
 */
import { isCalendarDate, isHourOfDay } from './calendar-date.js';
import { fieldProblem, type FieldProblem, type FieldProblemCode } from './field-problems.js';
import { idNumberProblem } from './id-number.js';
import type { FieldKind, ServiceField } from './service-module.js';

/** Bounds of a field that names none: characters of texts, counts of attachments. */
export const DEFAULT_MAX = { text: 60, longtext: 500, choices: 20, photo: 9, file: 5, voice: 3 } as const;
export const ADDRESS_TEXT = { min: 4, max: 120 } as const;
/** Degrees that hold all of China, so that swapped or zero coordinates are noticed. */
const POSITION = { lat: { min: 3, max: 54 }, lng: { min: 73, max: 136 } } as const;

type Fault = { code: FieldProblemCode; limit?: string } | undefined;
type Check = (field: ServiceField, value: unknown) => Fault;

export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);

/** C0 and C1 controls, zero-width and direction marks, line separators, halves of a surrogate pair. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?:[^\uD800-\uDBFF]|^)[\uDC00-\uDFFF]/;
const LINE_BREAKS = /[\t\r\n]/;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: Record<string, unknown>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/** Length in characters as a reader counts them, without the blanks at both ends. */
function lengthOf(text: string, atMost: number): number {
  const trimmed = text.trim();
  // A surrogate pair is one character; anything beyond twice the bound is too long however it is counted.
  return trimmed.length > atMost * 2 ? trimmed.length : Array.from(trimmed).length;
}

function textFault(text: string, bounds: { min: number; max: number; lines: boolean }): Fault {
  if (FORBIDDEN.test(text) || (!bounds.lines && LINE_BREAKS.test(text))) return { code: 'field/control-characters' };
  // The blanks around are cut off before storing, but are not a way around the bound.
  if (text.length > bounds.max * 4 + 100) return { code: 'field/too-long', limit: String(bounds.max) };
  const length = lengthOf(text, bounds.max);
  if (length < bounds.min) return { code: 'field/too-short', limit: String(bounds.min) };
  return length > bounds.max ? { code: 'field/too-long', limit: String(bounds.max) } : undefined;
}

const checkText: Check = (field, value) => {
  if (typeof value !== 'string') return { code: 'field/wrong-shape' };
  const lines = field.kind === 'longtext';
  const max = field.max ?? (lines ? DEFAULT_MAX.longtext : DEFAULT_MAX.text);
  const fault = textFault(value, { min: field.min ?? 1, max, lines });
  if (fault || !field.digits) return fault;
  return /^\d+$/.test(value.trim()) ? undefined : { code: 'field/not-digits' };
};

/** 1200.5 has one place; 1e-7 is written with an exponent and counts as too precise for any field. */
function placesOf(value: number): number {
  const text = String(value);
  if (text.includes('e')) return Number.POSITIVE_INFINITY;
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

const checkNumber: Check = (field, value) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'field/wrong-shape' };
  const unit = field.unit ?? '';
  if (field.min !== undefined && value < field.min) return { code: 'field/too-small', limit: `${field.min}${unit}` };
  if (field.max !== undefined && value > field.max) return { code: 'field/too-large', limit: `${field.max}${unit}` };
  const places = field.decimals ?? 0;
  return placesOf(value) > places ? { code: 'field/too-precise', limit: String(places) } : undefined;
};

function isOption(field: ServiceField, value: unknown): boolean {
  return (field.options ?? []).some((option) => option.value === value);
}

const checkChoice: Check = (field, value) => (isOption(field, value) ? undefined : { code: 'field/not-an-option' });

function countFault(values: readonly unknown[], min: number, max: number): Fault {
  if (values.length < min) return { code: 'field/too-few', limit: String(min) };
  if (values.length > max) return { code: 'field/too-many', limit: String(max) };
  return new Set(values).size < values.length ? { code: 'field/repeated' } : undefined;
}

const checkChoices: Check = (field, value) => {
  if (!Array.isArray(value)) return { code: 'field/wrong-shape' };
  const fault = countFault(value, field.min ?? 1, field.max ?? DEFAULT_MAX.choices);
  return fault ?? (value.every((one) => isOption(field, one)) ? undefined : { code: 'field/not-an-option' });
};

const checkDate: Check = (_field, value) => (isCalendarDate(value) ? undefined : { code: 'field/not-a-date' });

const checkPeriod: Check = (_field, value) => {
  if (!isRecord(value) || !hasOnly(value, ['from', 'to'])) return { code: 'field/wrong-shape' };
  if (!isCalendarDate(value.from) || !isCalendarDate(value.to)) return { code: 'field/not-a-date' };
  return value.from <= value.to ? undefined : { code: 'field/period-order' };
};

const checkTimeSlot: Check = (_field, value) => {
  if (!isRecord(value) || !hasOnly(value, ['date', 'from', 'to'])) return { code: 'field/wrong-shape' };
  if (!isCalendarDate(value.date)) return { code: 'field/not-a-date' };
  if (!isHourOfDay(value.from) || !isHourOfDay(value.to)) return { code: 'field/not-an-hour' };
  return value.from < value.to ? undefined : { code: 'field/slot-order' };
};

const checkId: Check = (_field, value) => (isUuid(value) ? undefined : { code: 'field/not-an-id' });

function isWithin(value: unknown, range: { min: number; max: number }): boolean {
  return typeof value === 'number' && value >= range.min && value <= range.max;
}

const checkAddress: Check = (_field, value) => {
  if (!isRecord(value) || !hasOnly(value, ['divisionCode', 'text', 'lat', 'lng'])) return { code: 'field/wrong-shape' };
  const { divisionCode, text, lat, lng } = value;
  if (typeof divisionCode !== 'string' || !/^[1-9]\d{11}$/.test(divisionCode)) return { code: 'field/address-division' };
  const range = `${ADDRESS_TEXT.min}到${ADDRESS_TEXT.max}`;
  if (typeof text !== 'string') return { code: 'field/address-text', limit: range };
  const fault = textFault(text, { ...ADDRESS_TEXT, lines: false });
  if (fault) return fault.code === 'field/control-characters' ? fault : { code: 'field/address-text', limit: range };
  const positioned = isWithin(lat, POSITION.lat) && isWithin(lng, POSITION.lng);
  return positioned || (lat === undefined && lng === undefined) ? undefined : { code: 'field/address-position' };
};

const checkPhone: Check = (_field, value) => {
  if (typeof value !== 'string') return { code: 'field/wrong-shape' };
  return /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/.test(value.trim()) ? undefined : { code: 'field/not-a-phone' };
};

const checkIdNumber: Check = (_field, value) => {
  if (typeof value !== 'string') return { code: 'field/wrong-shape' };
  const problem = idNumberProblem(value.trim().toUpperCase());
  return problem === null ? undefined : { code: 'field/not-an-id-number', limit: problem };
};

const checkAttachments: Check = (field, value) => {
  if (!Array.isArray(value)) return { code: 'field/wrong-shape' };
  const max = field.max ?? DEFAULT_MAX[field.kind as 'photo' | 'file' | 'voice'];
  const fault = countFault(value, field.min ?? 1, max);
  return fault ?? (value.every(isUuid) ? undefined : { code: 'field/not-an-id' });
};

const checkYesNo: Check = (_field, value) => (typeof value === 'boolean' ? undefined : { code: 'field/wrong-shape' });

const CHECKS: Record<FieldKind, Check> = {
  text: checkText, longtext: checkText, number: checkNumber, choice: checkChoice, choices: checkChoices,
  date: checkDate, period: checkPeriod, 'time-slot': checkTimeSlot, person: checkId, cadre: checkId,
  address: checkAddress, phone: checkPhone, 'id-number': checkIdNumber, photo: checkAttachments,
  file: checkAttachments, voice: checkAttachments, 'yes-no': checkYesNo,
};

/** The first thing wrong with an answer, its condition and whether it is required left aside. */
export function checkValue(field: ServiceField, value: unknown): FieldProblem | undefined {
  const fault = CHECKS[field.kind](field, value);
  return fault && fieldProblem(field.key, fault.code, { about: field.label, limit: fault.limit });
}

/** What a form sends for a line left empty: it counts as no answer. */
export function isBlank(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0;
}
