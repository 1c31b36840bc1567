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
    if (!(await this.raise(manager, countyCode, onDate))) {
      await manager.createQueryBuilder().insert().into(TicketNumber).values({ countyCode, onDate, last: 0 }).orIgnore().execute();
      await this.raise(manager, countyCode, onDate);
    }
    const { last } = await manager.findOneOrFail(TicketNumber, { where: { countyCode, onDate }, select: { last: true } });
    return `${countyCode}-${onDate.replaceAll('-', '')}-${String(last).padStart(4, '0')}`;
  }

  private async raise(manager: EntityManager, countyCode: string, onDate: string): Promise<boolean> {
    const { affected } = await manager.update(TicketNumber, { countyCode, onDate }, { last: () => 'last + 1' });
    return affected === 1;
  }
}
