import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { beijingDay } from '../time/beijing.js';
import { TicketNumber } from './ticket-number.entity.js';

/**
 * Ticket numbers, gapless per county and day (in Beijing): 130629-20261124-0001. The row is locked until the caller's
 * transaction ends, so take the number as late as possible.
 */
@Injectable()
export class TicketNumbersService {
  async next(manager: EntityManager, countyCode: string, at: Date): Promise<string> {
    const onDate = beijingDay(at);
    const last = (await this.raise(manager, countyCode, onDate)) ?? (await this.startDay(manager, countyCode, onDate));
    return `${countyCode}-${onDate.replaceAll('-', '')}-${String(last).padStart(4, '0')}`;
  }

  /** The raised number; undefined before the day's first ticket. The row that was changed is the transaction's own to read. */
  private async raise(manager: EntityManager, countyCode: string, onDate: string): Promise<number | undefined> {
    const day = [countyCode, onDate];
    await manager.query('UPDATE ticket_number SET last = last + 1 WHERE countyCode = ? AND onDate = ?', day);
    const [row] = await manager.query<{ last: number }[]>('SELECT last FROM ticket_number WHERE countyCode = ? AND onDate = ?', day);
    return row?.last;
  }

  private async startDay(manager: EntityManager, countyCode: string, onDate: string): Promise<number> {
    await manager.createQueryBuilder().insert().into(TicketNumber).values({ countyCode, onDate, last: 0 }).orIgnore().execute();
    const first = await this.raise(manager, countyCode, onDate);
    if (first === undefined) throw new Error(`No ticket number for ${countyCode} on ${onDate}`);
    return first;
  }
}
