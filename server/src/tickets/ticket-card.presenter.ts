import type { TicketCard } from '../../../shared/contracts/request.js';
import { nextDue } from '../domain/clock.policy.js';
import type { WorkingCalendar } from '../domain/working-calendar.js';
import type { Ticket } from './ticket.entity.js';
import { ticketSummary, type TicketParts } from './ticket.presenter.js';

const MINUTE_MS = 60_000;

/** A card of a cadre's list, or the head of a ticket's page. */
export function ticketCard(parts: TicketParts & { cadreId: string; calendar: WorkingCalendar; homeVillageName: string; now: Date }): TicketCard {
  const { ticket, assignees, cadreId, now } = parts;
  const mine = assignees.find((assignee) => assignee.cadreId === cadreId);
  return {
    ...ticketSummary(parts, now),
    // Of a `case` ticket a list says nothing that tells whose it is.
    householdName: ticket.visibility === 'case' ? '' : ticket.householdName,
    personName: ticket.visibility === 'case' ? '' : ticket.personName,
    homeVillageName: parts.homeVillageName,
    workingMinutesLeft: minutesLeft(ticket, parts.calendar, now),
    whyMe: mine?.reason ?? '', myRole: mine?.role ?? 'viewer',
  };
}

/** Working minutes until the next due time, negative when it is past; on the wall clock where danger runs there. */
export function minutesLeft(ticket: Ticket, calendar: WorkingCalendar, now: Date): number | null {
  const next = nextDue(ticket);
  if (!next) return null;
  if (ticket.danger) return Math.round((next.at.getTime() - now.getTime()) / MINUTE_MS);
  const [from, to, sign] = next.at >= now ? [now, next.at, 1] : [next.at, now, -1];
  return sign * Math.round(calendar.workingTimeBetween(from, to).milliseconds / MINUTE_MS);
}
