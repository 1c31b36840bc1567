import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { DataSource, LessThanOrEqual } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { autoCloseTimes } from '../domain/ticket.policy.js';
import { WriteMessageService } from '../outbox/write-message.service.js';
import { ServiceModuleCatalogue } from '../service-modules/service-module-catalogue.js';
import { Clock } from '../time/clock.js';
import { ApplyMoveService } from './apply-move.service.js';
import { progressMessage, residentOf } from './ticket-messages.js';
import { Ticket } from './ticket.entity.js';

const EVERY_MS = 5_000;
const BATCH = 50;

/**
 * Auto-close 到期自动办结: seven days after the answer, having told the resident twice before. Each step is a conditional
 * change of the ticket, so that it happens once whatever restarts, second processes or clock jumps there are.
 */
@Injectable()
export class AutoCloseJob {
  private readonly logger = new Logger('AutoClose');
  private running = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly applyMove: ApplyMoveService,
    private readonly messages: WriteMessageService,
    private readonly catalogue: ServiceModuleCatalogue,
    private readonly clock: Clock,
  ) {}

  @Interval(EVERY_MS)
  async tick(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      await this.close();
      await this.tell();
    } catch (error) {
      this.logger.warn(`A round failed: ${error instanceof Error ? error.name : 'unknown'}`);
    } finally {
      this.running = false;
    }
  }

  private async close(): Promise<void> {
    const due = await this.dataSource.manager.find(Ticket, { where: { state: 'answered', autoCloseAt: LessThanOrEqual(this.clock.now()) }, order: { autoCloseAt: 'ASC' }, take: BATCH, select: { id: true, version: true } });
    for (const { id, version } of due) {
      try {
        await this.dataSource.transaction((manager) => this.applyMove.execute(manager, {
          ticketId: id, version, move: 'auto-close', mover: { side: 'system', personId: null, cadreId: null, name: '系统' }, effect: () => ({ text: '答复满7天未提出异议，自动办结；15天内可以重新打开' }),
        }));
      } catch (error) {
        // The resident was quicker, or another process was.
        if (!(error instanceof DomainError)) throw error;
      }
    }
  }

  /** The notices before the close: as many as are due by now count, one message tells. */
  private async tell(): Promise<void> {
    const now = this.clock.now();
    const soon = await this.dataSource.manager.createQueryBuilder(Ticket, 't')
      .where(`t.state = 'answered' AND t.autoCloseAt > :now AND t.autoCloseNotices < 2 AND t.answeredAt <= :first`, { now, first: new Date(now.getTime() - FIRST_NOTICE_MS) })
      .orderBy('t.autoCloseAt').take(BATCH).getMany();
    for (const ticket of soon) {
      const passed = autoCloseTimes(ticket.answeredAt!).noticesAt.filter((at) => at <= now).length;
      if (passed > ticket.autoCloseNotices) await this.tellOne(ticket, passed, now);
    }
  }

  private async tellOne(ticket: Ticket, passed: number, at: Date): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(Ticket, { id: ticket.id, state: 'answered', autoCloseNotices: ticket.autoCloseNotices }, { autoCloseNotices: passed });
      if (affected !== 1) return;
      const subject = { ...ticket, moduleTitle: this.catalogue.titleOf(ticket.module) };
      await this.messages.execute(manager, [progressMessage(subject, { personId: residentOf(ticket), role: 'resident' }, '请确认是否办好，到期将自动办结', at)]);
    });
  }
}

const FIRST_NOTICE_MS = autoCloseTimes(new Date(0)).noticesAt[0]!.getTime();
