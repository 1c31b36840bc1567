import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import type { RequestView } from '../../../shared/contracts/request.js';
import { RESIDENT_MOVES } from '../../../shared/ticket-states.js';
import { TicketAccessService } from '../access/ticket-access.service.js';
import { WorkingCalendarsService } from '../calendar/working-calendars.service.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { legalMoves } from '../domain/ticket.policy.js';
import type { ResidentCaller } from '../http/caller.js';
import { Cadre } from '../grids/cadre.entity.js';
import { Person } from '../identity/person.entity.js';
import { assigneeView } from '../tickets/assignees.js';
import { LoadTicketService } from '../tickets/load-ticket.service.js';
import { wholeTicket } from '../tickets/ticket.presenter.js';
import { Clock } from '../time/clock.js';

/** A request as its resident sees it: the promise, the readable timeline, the legal moves, and the lead's telephone. */
@Injectable()
export class FindRequestService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly access: TicketAccessService,
    private readonly loadTicket: LoadTicketService,
    private readonly calendars: WorkingCalendarsService,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
  ) {}

  /** @throws `access/not-found` */
  async execute(caller: ResidentCaller, id: string): Promise<RequestView> {
    await this.access.asResident(caller, id);
    const whole = await this.loadTicket.execute(this.dataSource.manager, id, 'resident');
    const { ticket, assignees } = whole;
    const now = this.clock.now();
    const moves = legalMoves({ ticket: { ...ticket, leadName: assignees[0]?.name ?? '' }, actor: 'resident', at: now, calendar: this.calendars.of(ticket.countyCode) });
    const phones = await this.phonesOf(assignees.map(({ cadreId }) => cadreId));
    return {
      ...wholeTicket(whole, this.cipher, now),
      lead: { ...assigneeView(assignees[0]!), ...phones.get(assignees[0]!.cadreId) },
      assists: assignees.slice(1).map((assignee) => ({ ...assigneeView(assignee), ...phones.get(assignee.cadreId) })),
      moves: RESIDENT_MOVES.filter((move) => moves.includes(move)),
    };
  }

  /** Residents may call whoever answers for their request. */
  private async phonesOf(cadreIds: readonly string[]): Promise<Map<string, { phone: string }>> {
    const cadres = await this.dataSource.manager.findBy(Cadre, { id: In([...cadreIds]) });
    const people = await this.dataSource.manager.findBy(Person, { id: In(cadres.map(({ personId }) => personId)) });
    return new Map(cadres.flatMap(({ id, personId }) => {
      const phone = this.cipher.openOptional(people.find((person) => person.id === personId)?.phoneSealed ?? null);
      return phone ? [[id, { phone }] as const] : [];
    }));
  }
}
