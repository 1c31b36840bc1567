import { Injectable } from '@nestjs/common';
import { DataSource, MoreThan, Not } from 'typeorm';
import type { MeView } from '../../../shared/contracts/person.js';
import { Clock } from '../time/clock.js';
import { Binding } from './binding.entity.js';

/** So long a claim is shown to whoever made it. */
const SHOWN_DAYS = 7;
const DAY_MS = 24 * 3_600_000;

/**
 * The claim that an account waits for. One that matched nobody, or that a cadre rejected, looks like one that waits: the
 * claimant must not learn from it who exists (trust.md, "Identity"). After a week it is no longer shown.
 */
@Injectable()
export class PendingBindingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<MeView['pendingBinding']> {
    const since = new Date(this.clock.now().getTime() - SHOWN_DAYS * DAY_MS);
    const claim = await this.dataSource.manager.findOne(Binding, {
      where: { accountId, state: Not('confirmed'), createdAt: MoreThan(since) }, order: { createdAt: 'DESC' },
    });
    return claim && { id: claim.id, submittedAt: claim.createdAt.toISOString() };
  }
}
