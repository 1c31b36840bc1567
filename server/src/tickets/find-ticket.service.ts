import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { TicketView } from '../../../shared/contracts/request.js';
import { HOUSEHOLD_STAGE_TITLES } from '../../../shared/grids.js';
import { CADRE_MOVES, TICKET_STATE_TITLES, type TicketState } from '../../../shared/ticket-states.js';
import { TicketAccessService, type CadreStanding } from '../access/ticket-access.service.js';
import { RecordAuditService } from '../audit/record-audit.service.js';
import { WorkingCalendarsService } from '../calendar/working-calendars.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { legalMoves } from '../domain/ticket.policy.js';
import { Household } from '../households/household.entity.js';
import { Residence } from '../households/residence.entity.js';
import type { CadreCaller } from '../http/caller.js';
import { ServiceModuleCatalogue } from '../service-modules/service-module-catalogue.js';
import { Clock } from '../time/clock.js';
import { LoadTicketService } from './load-ticket.service.js';
import { shownDetails } from './shown-details.js';
import { ticketCard } from './ticket-card.presenter.js';
import type { Ticket } from './ticket.entity.js';
import { wholeTicket } from './ticket.presenter.js';

const OPEN_SHOWN = 5;

/** A ticket as a cadre sees it: what is asked, the legal moves, "why me", and what is known of the household that helps here. */
@Injectable()
export class FindTicketService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: TicketAccessService,
    private readonly audit: RecordAuditService,
    private readonly loadTicket: LoadTicketService,
    private readonly catalogue: ServiceModuleCatalogue,
    private readonly calendars: WorkingCalendarsService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws `access/not-found` */
  async execute(caller: CadreCaller, id: string): Promise<TicketView> {
    const standing = await this.access.asCadre(caller, id);
    const whole = await this.loadTicket.execute(this.dataSource.manager, id, 'cadre');
    const { ticket, assignees } = whole;
    if (ticket.visibility === 'case') await this.audit.execute({ action: 'ticket/read-case', actorPersonId: caller.personId, subject: { kind: 'ticket', id } });
    const now = this.clock.now();
    const module = this.catalogue.get(ticket.module);
    const calendar = this.calendars.of(ticket.countyCode);
    const moves = legalMoves({ ticket: { ...ticket, leadName: assignees[0]?.name ?? '' }, actor: standing, at: now, calendar });
    const household = await this.householdOf(ticket, standing);
    return {
      ...wholeTicket(whole, this.cipher, now),
      ...(({ whyMe, myRole, workingMinutesLeft }) => ({ whyMe, myRole, workingMinutesLeft }))(ticketCard({ ...whole, cadreId: caller.cadreId, calendar, homeVillageName: household.homeVillageName, now })),
      details: shownDetails(module, this.cipher.openJson(ticket.detailsSealed), standing),
      moves: CADRE_MOVES.filter((move) => !(move === 'reclassify' && module.aboveCadreField)).filter((move) => moves.includes(move)),
      filedBy: whole.timeline[0]?.actorName ?? ticket.personName,
      answerTemplates: [...module.answerTemplates],
      household,
    };
  }

  private async householdOf(ticket: Ticket, standing: CadreStanding): Promise<TicketView['household']> {
    const { manager } = this.dataSource;
    const household = await manager.findOneByOrFail(Household, { id: ticket.householdId });
    const residence = ticket.residenceId ? await manager.findOneBy(Residence, { id: ticket.residenceId }) : null;
    const names = await this.gridNames([household.homeGridId, residence?.gridId ?? '']);
    return {
      id: household.id, code: household.code, headName: household.headName, homeVillageName: names.get(household.homeGridId) ?? '',
      stageTitle: HOUSEHOLD_STAGE_TITLES[household.stage], memberCount: household.memberCount,
      // The address is open inside one's own ticket (domain.md, "Who sees what").
      address: standing === 'viewer' || !residence ? null : this.cipher.open(residence.addressSealed),
      residenceName: names.get(residence?.gridId ?? '') ?? '',
      openTickets: await this.openTickets(ticket),
    };
  }

  private async openTickets({ householdId, id }: Ticket): Promise<TicketView['household']['openTickets']> {
    const rows = await this.dataSource.query<{ id: string; number: string; module: string; state: TicketState }[]>(
      `SELECT id, number, module, state FROM ticket WHERE householdId = ? AND id <> ? AND visibility = 'grid' AND endedAt IS NULL ORDER BY submittedAt DESC LIMIT ${OPEN_SHOWN}`,
      [householdId, id],
    );
    return rows.map(({ module, state, ...row }) => ({ ...row, moduleTitle: this.catalogue.titleOf(module), stateTitle: TICKET_STATE_TITLES[state] }));
  }

  private async gridNames(ids: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.dataSource.query<{ id: string; name: string }[]>(`SELECT id, name FROM grid WHERE id IN (${ids.map(() => '?').join(', ')})`, [...ids]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
