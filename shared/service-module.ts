/**
 * The shape of a service module's row (modules.md). Forms, validation, routing, clocks, stage tracks, statistics and
 * OpenAPI all read this row; nothing in the code names a module.
 */
import type { HouseholdGridKind, HouseholdStage } from './grids.js';
import type { Visibility } from './ticket-states.js';

export const FIELD_KINDS = [
  'text', 'longtext', 'number', 'choice', 'choices', 'date', 'period', 'time-slot', 'person', 'address', 'phone',
  'id-number', 'photo', 'file', 'voice', 'yes-no',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export interface DateRange { from: string; to: string }
export interface TimeSlot { date: string; from: string; to: string }
/** `lat`/`lng` in degrees, GCJ-02 as WeChat gives them. */
export interface AddressValue { divisionCode: string; text: string; lat?: number; lng?: number }
/** What a field may hold; which one depends on its kind (modules.md, "Field kinds and the shape of their values"). */
export type FieldValue = string | number | boolean | string[] | DateRange | TimeSlot | AddressValue;
export type Details = Record<string, FieldValue>;

/** A condition on earlier answers: every key must match (equal, or one of; a `choices` answer matches if it contains one). */
export type Condition = Record<string, string | number | boolean | readonly (string | number | boolean)[]>;

export interface Option { value: string; label: string }

export interface ServiceField {
  key: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  /** A valid value, shown as a hint in the form and used by tests and OpenAPI. */
  example: FieldValue;
  help?: string;
  options?: readonly Option[];
  /** Bounds of a number; of the length of a text; of the count of choices or attachments. */
  min?: number;
  max?: number;
  unit?: string;
  /** The field is asked for, and its value accepted, only when this holds. */
  when?: Condition;
  /** Encrypted wherever it is stored, masked where it is not needed (trust.md, "Personal data"). */
  sensitive?: boolean;
  /** The client fills it from what is known: nobody is asked twice. */
  prefill?: 'applicant' | 'applicant-phone' | 'residence-address' | 'agreement-number' | 'member-count' | 'elder';
}

export interface RoutingRow {
  when?: Condition;
  lead: HouseholdGridKind;
  assists: readonly HouseholdGridKind[];
  /** Also brings in the household's police tie where there is one. */
  police?: boolean;
}

/** `working-hours` and `working-days` run on the county's working time; `minutes` on the wall clock (danger). */
export interface Span { amount: number; unit: 'working-hours' | 'working-days' | 'wall-minutes' }
export interface Clocks { accept: Span; reply: Span; resolve: Span }

export interface Stage {
  code: string;
  title: string;
  /** What the resident reads while the track stands here. */
  residentText: string;
  grid?: HouseholdGridKind;
  clock?: Span;
  /** The stages that may follow; absent = the next in the list. */
  next?: readonly string[];
}

export interface ServiceModule {
  code: string;
  title: string;
  /** One sentence on what the module does for the resident. */
  summary: string;
  /** Name of a drawing in the mini-program's own icon set. */
  icon: string;
  fields: readonly ServiceField[];
  routing: readonly RoutingRow[];
  clocks: Clocks;
  /** While this matches, the ticket is dangerous and `dangerClocks` replace `clocks`. */
  danger?: Condition;
  dangerClocks?: Pick<Clocks, 'accept' | 'reply'>;
  /** Shown first when `danger` matches or always when the module is about emergencies: 110, 119, 120 … */
  emergency?: { phone: string; text: string; when?: Condition };
  stages: readonly Stage[];
  visibility: Visibility;
  /** Household stages that this module fits first. */
  fits: readonly HouseholdStage[];
  /** What to bring, and answers to common questions, for the module's page. */
  materials: readonly string[];
  questions: readonly { question: string; answer: string }[];
  /** Short answers that a cadre can start from. */
  answerTemplates: readonly string[];
  /** Key of a non-sensitive `choice` field whose label makes the one-line summary of a ticket. */
  summaryField: string;
}
