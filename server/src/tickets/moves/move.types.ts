import type { EntityManager } from 'typeorm';
import type { ServiceModule } from '../../../../shared/service-module.js';
import type { MoveName, TicketState } from '../../../../shared/ticket-states.js';
import type { WorkingCalendar } from '../../domain/working-calendar.js';
import type { Assignee } from '../assignees.js';
import type { Placement, PlacementNames } from '../place-assignments.service.js';
import type { Ticket } from '../ticket.entity.js';

/** Who makes a move, and on what: from the caller, never from the body. */
export interface Mover { side: 'resident' | 'cadre' | 'system'; personId: string | null; cadreId: string | null; name: string }

export interface MoveCommand {
  ticketId: string;
  move: MoveName;
  mover: Mover;
  /** The version that the client saw; another one is refused with what changed. */
  version?: number;
  attachmentIds?: readonly string[];
  /** What the move does beyond the table of states; it may read, never write. */
  effect?: (context: MoveContext) => MoveEffect | Promise<MoveEffect>;
}

export interface MoveContext {
  manager: EntityManager;
  at: Date;
  ticket: Readonly<Ticket>;
  assignees: readonly Assignee[];
  lead: Assignee;
  module: ServiceModule;
  calendar: WorkingCalendar;
}

export interface MoveEffect {
  /** The line of the timeline, as its readers see it. */
  text?: string;
  /** Columns of the ticket that this move sets. */
  set?: Partial<Ticket>;
  /** Files that the move's answers name, beside those of the command. */
  attachmentIds?: readonly string[];
  /** A new lead; the old one leaves. With `assists` everybody is placed anew. */
  lead?: Placement;
  assists?: readonly Placement[];
  names?: PlacementNames;
  /** Lines that say why somebody was passed over. */
  hops?: readonly string[];
  /** Further cadres who read along (person ids): one rank above, when urged. */
  alsoTell?: readonly string[];
}

/** What a move answers; the page reads the ticket again. */
export interface MoveDone { id: string; version: number; state: TicketState }
