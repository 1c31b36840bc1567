/**
 * The shape of a service module's row. Forms, validation, routing, clocks, stage tracks, statistics and OpenAPI all
 * read this row; nothing in the code names a module. A module is one file in `service-modules/`, found by the server
 * at boot and held to `check-service-module.ts`.
 */
import type { HouseholdGridKind, HouseholdStage } from './grids.js';
import type { Visibility } from './ticket-states.js';

export const FIELD_KINDS = [
  'text', 'longtext', 'number', 'choice', 'choices', 'date', 'period', 'time-slot', 'person', 'cadre', 'address',
  'phone', 'id-number', 'photo', 'file', 'voice', 'yes-no',
] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

/** Dates are calendar days in Beijing, "2026-12-01"; both ends belong to the period. */
export interface DateRange { from: string; to: string }
/** `from` and `to` are hours of the day in Beijing, "08:30". */
export interface TimeSlot { date: string; from: string; to: string }
/** `divisionCode` is the national 12-digit code; `lat`/`lng` in degrees, GCJ-02 as WeChat gives them. */
export interface AddressValue { divisionCode: string; text: string; lat?: number; lng?: number }
/**
 * What a field may hold, by its kind: `text longtext choice date phone id-number` string; `number` number; `yes-no`
 * boolean; `choices` string[]; `photo file voice` attachment ids; `person` a member's id; `cadre` a cadre's id;
 * `period`, `time-slot`, `address` the objects above.
 */
export type FieldValue = string | number | boolean | readonly string[] | DateRange | TimeSlot | AddressValue;
export type Details = Record<string, FieldValue>;

/** A condition on earlier answers: every key must match (equal, or one of; a `choices` answer matches if it contains one). */
export type Condition = Readonly<Record<string, string | number | boolean | readonly (string | number | boolean)[]>>;

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
  /** Of a number: how many digits may follow the point; absent = whole numbers. */
  decimals?: number;
  /** Of a text: digits only (account and meter numbers). */
  digits?: boolean;
  unit?: string;
  /** The field is asked for, and its value accepted, only when this holds. */
  when?: Condition;
  /** Encrypted wherever it is stored, masked where it is not needed. */
  sensitive?: boolean;
  /** Cadres see its last four only; the whole is an audited reveal with a typed reason. Identity numbers always are so. */
  masked?: boolean;
  /**
   * The client fills it from what is known: nobody is asked twice. `person-name` is the name of whom the request is
   * about, the others belong to the household or the one who files.
   */
  prefill?: 'applicant' | 'applicant-phone' | 'person-name' | 'residence-address' | 'agreement-number' | 'member-count';
}

export interface RoutingRow {
  when?: Condition;
  lead: HouseholdGridKind;
  /** At most two. */
  assists: readonly HouseholdGridKind[];
  /** Also brings in the household's police tie where there is one. */
  police?: boolean;
  /** The duty desk leads at once and no ladder is asked: nobody whom the matter may concern reads it first. */
  desk?: boolean;
}

/** `working-hours` and `working-days` run on the county's working time; `wall-minutes` on the wall clock (danger). */
export interface Span { amount: number; unit: 'working-hours' | 'working-days' | 'wall-minutes' }
export interface Clocks { accept: Span; reply: Span; resolve: Span }

export interface Stage {
  code: string;
  title: string;
  /** What the resident reads while the track stands here. */
  residentText: string;
  grid?: HouseholdGridKind;
  clock?: Span;
  /** The clock of the module stands still here. */
  pausesClock?: boolean;
  /** The stage belongs to a request's track only when this holds; it looks at fields that are not sensitive. */
  when?: Condition;
  /** The stages that may follow; absent = the next one in the track, empty = the track ends here. */
  next?: readonly string[];
}

/** A number to dial before anything else is filled in. */
export interface Emergency { phone: string; text: string; when?: Condition }

export interface ServiceModule {
  code: string;
  /** Place in the list of modules; unique. */
  order: number;
  title: string;
  /** For tiles, six characters at most; absent = the title. */
  shortTitle?: string;
  /** Not among the modules that a resident chooses from: it has its own entrance. */
  hidden?: boolean;
  /** One sentence on what the module does for the resident. */
  summary: string;
  /** Name of a drawing in the mini-program's own icon set. */
  icon: string;
  /** How the form asks whom the request is about, and whom it suggests; absent = 给谁办, the one who files. */
  about?: { question: string; suggest: 'applicant' | 'child' | 'elder' };
  fields: readonly ServiceField[];
  /** The words are the whole matter: a description or a recording must be there. */
  needsWords?: boolean;
  /** The first row that matches counts; the last has no condition. */
  routing: readonly RoutingRow[];
  /** Key of a `cadre` field: where it is answered the lead is one rank above that cadre, whatever the rows say. */
  aboveCadreField?: string;
  clocks: Clocks;
  /** While any of these holds the ticket is dangerous and `dangerClocks` replace `clocks`. */
  danger?: readonly Condition[];
  dangerClocks?: Pick<Clocks, 'accept' | 'reply'>;
  /** All that match are shown before the form's button, at once. */
  emergencies?: readonly Emergency[];
  stages: readonly Stage[];
  visibility: Visibility;
  /** While any of these holds the request is `case` visible although the module is not. */
  caseWhen?: readonly Condition[];
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
