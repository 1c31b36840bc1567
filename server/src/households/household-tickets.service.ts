import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { TicketSummary } from '../../../shared/contracts/request.js';
import { OPEN_STATES } from '../../../shared/ticket-states.js';
import type { CadreCaller } from '../http/caller.js';
import { ServiceModuleCatalogue } from '../service-modules/service-module-catalogue.js';
import { loadAssignees } from '../tickets/assignees.js';
import { Ticket } from '../tickets/ticket.entity.js';
import { ticketSummary } from '../tickets/ticket.presenter.js';
import { Clock } from '../time/clock.js';

/** As many of a household's tickets stand in its file. */
const SHOWN = 50;

/** The tickets of a household that a cadre of its scope may read, open ones first, then the newest. */
@Injectable()
export class HouseholdTicketsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly catalogue: ServiceModuleCatalogue,
    private readonly clock: Clock,
  ) {}

  /** Of `case` tickets only those that the cadre is on; of the cadre's own household none. */
  async execute(caller: CadreCaller, householdId: string, { openOnly }: { openOnly: boolean }): Promise<TicketSummary[]> {
    if (householdId === caller.householdId) return [];
    const marks = OPEN_STATES.map(() => '?').join(', ');
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT t.id FROM ticket t
       WHERE t.householdId = ?
         AND (t.visibility = 'grid' OR EXISTS (SELECT 1 FROM assignment a WHERE a.ticketId = t.id AND a.cadreId = ? AND a.until IS NULL))
         ${openOnly ? `AND t.state IN (${marks})` : ''}
       ORDER BY CASE WHEN t.state IN (${marks}) THEN 0 ELSE 1 END, t.submittedAt DESC, t.id DESC LIMIT ${SHOWN}`,
      [householdId, caller.cadreId, ...(openOnly ? OPEN_STATES : []), ...OPEN_STATES],
    );
    const ids = rows.map(({ id }) => id);
    if (!ids.length) return [];
    const tickets = await this.dataSource.manager.findBy(Ticket, { id: In(ids) });
    const assignees = await loadAssignees(this.dataSource.manager, ids);
    const now = this.clock.now();
    return ids.flatMap((id) => {
      const ticket = tickets.find((one) => one.id === id);
      return ticket ? [ticketSummary({ ticket, module: this.catalogue.get(ticket.module), assignees: assignees.filter(({ ticketId }) => ticketId === id) }, now)] : [];
    });
  }
}
