import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RecordAuditService } from '../audit/record-audit.service.js';
import type { Caller } from '../http/caller.js';
import { Clock } from '../time/clock.js';
import { Session } from './session.entity.js';

/** Ends the caller's session: its token is refused from the next call on, by every process. */
@Injectable()
export class SignOutService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: RecordAuditService,
    private readonly clock: Clock,
  ) {}

  async execute({ sessionId, accountId, personId }: Caller): Promise<void> {
    await this.dataSource.manager.update(Session, { id: sessionId }, { revokedAt: this.clock.now() });
    await this.audit.execute({ action: 'session/sign-out', actorPersonId: personId, subject: { kind: 'account', id: accountId } });
  }
}
