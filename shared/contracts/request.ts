import type { GridKind, RoleName } from '../grids.js';
import type { Details } from '../service-module.js';
import type { CadreMove, FilingChannel, MoveName, Outcome, RatingLevel, ResidentMove, TicketState, Visibility } from '../ticket-states.js';

export interface AssigneeView { id: string; name: string; title: string; gridKind: GridKind; gridTitle: string; gridName: string; phone?: string }

/** The promise: who answers for it, who helps, why, and by when (ISO instants). */
export interface PromiseView {
  lead: AssigneeView;
  assists: AssigneeView[];
  /** Plain Chinese lines; the first is the resident's one-line summary. */
  reasons: string[];
  acceptDueAt: string;
  replyDueAt: string;
  resolveDueAt: string;
  /** The calendar does not cover the year: the dates are counted Monday to Friday. */
  calendarUncovered?: boolean;
}

/** `POST /api/v1/requests`, and `/preview` (nothing written). */
export interface SubmitRequest {
  module: string;
  details: Details;
  description?: string;
  attachmentIds?: string[];
  /** The member of the household whom it is about; default: the applicant. */
  personId?: string;
  visibility?: Visibility;
}
export interface PreviewView extends PromiseView {
  /** Open requests of this household in the same module with similar details: follow one of them instead? */
  similar: { id: string; number: string; summary: string; submittedAt: string; leadName: string }[];
}

export interface TicketSummary {
  id: string;
  number: string;
  module: string;
  moduleTitle: string;
  moduleIcon: string;
  /** One line without sensitive content; for `case` tickets "保密事项". */
  summary: string;
  state: TicketState;
  stateTitle: string;
  visibility: Visibility;
  submittedAt: string;
  updatedAt: string;
  /** Earliest due time not yet met; null while nobody's clock runs. */
  nextDueAt: string | null;
  nextDueKind: 'accept' | 'reply' | 'resolve' | null;
  overdue: boolean;
  danger: boolean;
  lead: AssigneeView;
}

/** A card of the cadre's list. */
export interface TicketCard extends TicketSummary {
  householdName: string;
  homeVillageName: string;
  personName: string;
  /** Working minutes left until nextDueAt (negative = overdue); null while no clock runs. */
  workingMinutesLeft: number | null;
  /** "why me", one line. */
  whyMe: string;
  myRole: 'lead' | 'assist' | 'viewer';
}

export interface AttachmentView { id: string; kind: 'photo' | 'pdf' | 'voice'; name: string; size: number; width?: number; height?: number; url: string }

export interface TimelineLine {
  id: string;
  at: string;
  move: MoveName | 'submit' | 'hop';
  title: string;
  actorName: string;
  actorRole: RoleName | 'system';
  text: string;
  toState?: TicketState;
  attachments: AttachmentView[];
}

/** `POST /api/v1/requests` answers 201 with this; `GET /api/v1/requests/:id` the same. */
export interface RequestView extends TicketSummary, PromiseView {
  lead: AssigneeView;
  version: number;
  channel: FilingChannel;
  personId: string;
  personName: string;
  details: Details;
  description: string;
  attachments: AttachmentView[];
  timeline: TimelineLine[];
  /** Legal moves for the caller, the likeliest first. */
  moves: ResidentMove[];
  outcome: Outcome | null;
  rating: RatingLevel | null;
  endedAt: string | null;
  /** When `answered` closes by itself. */
  autoCloseAt: string | null;
}

/** `GET /api/v1/tickets/:id`. */
export interface TicketView extends Omit<RequestView, 'moves'> {
  moves: CadreMove[];
  whyMe: string;
  myRole: 'lead' | 'assist' | 'viewer';
  workingMinutesLeft: number | null;
  filedBy: string;
  answerTemplates: string[];
  /** What is known of the household that helps here, never more. */
  household: {
    id: string;
    code: string;
    headName: string;
    homeVillageName: string;
    stageTitle: string;
    memberCount: number;
    /** Only on one's own ticket; else null. */
    address: string | null;
    residenceName: string;
    openTickets: { id: string; number: string; moduleTitle: string; stateTitle: string }[];
  };
}

/** Body of `POST /api/v1/tickets`: a cadre logs a call or a visit as a ticket. */
export interface LogRequest extends SubmitRequest { householdId: string; channel: 'call' | 'visit' }

/** Bodies of the moves. `version` is the ticket's version the client saw; another one answers 409 `ticket/stale`. */
export interface MoveBody { version?: number }
export interface TextMoveBody extends MoveBody { text: string; attachmentIds?: string[] }
export interface AnswerBody extends TextMoveBody { outcome: Outcome }
export interface TransferBody extends MoveBody { toCadreId: string; reason: string }
export interface ReturnBody extends MoveBody { reason: string }
export interface ReclassifyBody extends MoveBody { module: string; details?: Details; reason: string }
export interface DeclineBody extends MoveBody { reason: string; responsible: string }
export interface StillOpenBody extends MoveBody { text: string; attachmentIds?: string[] }
export interface RateBody extends MoveBody { level: RatingLevel; text?: string }
export interface SupplementBody extends TextMoveBody { details?: Details }

/** `GET /api/v1/tickets/:id/receivers?q=`. */
export interface ReceiverView extends AssigneeView { openLeads: number; note: string }

/** `POST /api/v1/tickets/:id/reveal {field, reason?}` and `/households/:id/reveal`: audited before it is shown. */
export type RevealField = 'phone' | 'address' | 'id-number' | 'bank-account';
export interface RevealView { field: RevealField | 'detail'; value: string }
