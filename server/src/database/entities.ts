import { AuditEvent, AuditHead } from '../audit/audit-event.entity.js';
import { Attachment } from '../attachments/attachment.entity.js';
import { Cadre } from '../grids/cadre.entity.js';
import { Cell } from '../grids/cell.entity.js';
import { DeskDuty } from '../grids/desk-duty.entity.js';
import { Grid } from '../grids/grid.entity.js';
import { Leave } from '../grids/leave.entity.js';
import { Seat } from '../grids/seat.entity.js';
import { Tie } from '../grids/tie.entity.js';
import { Household } from '../households/household.entity.js';
import { HouseholdMember } from '../households/household-member.entity.js';
import { Residence } from '../households/residence.entity.js';
import { IdempotencyRecord } from '../http/idempotency-record.entity.js';
import { RateWindow } from '../http/rate-window.entity.js';
import { Account } from '../identity/account.entity.js';
import { Binding } from '../identity/binding.entity.js';
import { Person } from '../identity/person.entity.js';
import { Session } from '../identity/session.entity.js';
import { InboxMessage } from '../inbox/inbox-message.entity.js';
import { MessageConsent } from '../outbox/message-consent.entity.js';
import { OutboxMessage } from '../outbox/outbox-message.entity.js';
import { Assignment } from '../tickets/assignment.entity.js';
import { TicketNumber } from '../tickets/ticket-number.entity.js';
import { Ticket } from '../tickets/ticket.entity.js';
import { TimelineEntry } from '../tickets/timeline-entry.entity.js';

/** Every table of the product, for both databases. */
export const ENTITIES = [
  Person, Account, Session, Binding,
  Household, HouseholdMember, Residence,
  Grid, Cell, Seat, Cadre, Leave, Tie, DeskDuty,
  Ticket, Assignment, TimelineEntry, TicketNumber, Attachment,
  OutboxMessage, MessageConsent, InboxMessage,
  AuditEvent, AuditHead, IdempotencyRecord, RateWindow,
];
