import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource } from 'typeorm';
import { v5 } from 'uuid';
import { PAGES } from '../../../shared/page-paths.js';
import { InboxMessage } from '../inbox/inbox-message.entity.js';
import { beijingDay } from '../time/beijing.js';
import { Clock } from '../time/clock.js';
import { WorkingCalendarsService } from './working-calendars.service.js';

const DAY_MS = 24 * 3_600_000;
/** The longest clock is 20 working days; the State Council publishes a year's table in November. */
const AHEAD_MS = 60 * DAY_MS;
/** Namespace of the messages' ids: one per person and year, however often and wherever this runs. */
const NAMESPACE = 'b6f0c1de-0c5b-4c2e-9a0e-6a3d5f1b7a42';

/** Raises the alarm when due times reach into a year whose holidays are unknown (domain.md, "Clocks"): each desk is told once. */
@Injectable()
export class CalendarCoverageJob implements OnApplicationBootstrap {
  private readonly logger = new Logger('Calendar');

  constructor(
    private readonly dataSource: DataSource,
    private readonly calendars: WorkingCalendarsService,
    private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.tick();
  }

  @Interval(DAY_MS)
  async tick(): Promise<void> {
    const now = this.clock.now();
    const desks = await this.dataSource.query<{ countyCode: string; personId: string }[]>(
      "SELECT DISTINCT g.countyCode, c.personId FROM grid g JOIN seat s ON s.gridId = g.id JOIN cadre c ON c.id = s.holderCadreId WHERE g.kind = 'desk'",
    );
    const years = [...new Set([now, new Date(now.getTime() + AHEAD_MS)].map((at) => Number(beijingDay(at).slice(0, 4))))];
    for (const year of years) {
      const uncovered = desks.filter(({ countyCode }) => !this.calendars.of(countyCode).coversYear(year));
      if (!uncovered.length) continue;
      this.logger.warn(`No holiday table for ${year}: due times count Monday to Friday`);
      await this.tell(uncovered.map(({ personId }) => personId), year, now);
    }
  }

  private async tell(personIds: readonly string[], year: number, at: Date): Promise<void> {
    await this.dataSource.manager.createQueryBuilder().insert().into(InboxMessage).values(personIds.map((personId) => ({
      id: v5(`${personId}/${year}`, NAMESPACE), personId, role: 'office' as const, title: `缺少${year}年的放假安排`,
      text: `${year}年的节假日和调休还没有录入，跨到${year}年的期限先按周一至周五计算。请在国务院公布后更新系统。`,
      page: PAGES.cadreTodo, ticketId: null, at, readAt: null,
    }))).orIgnore().updateEntity(false).execute();
  }
}
