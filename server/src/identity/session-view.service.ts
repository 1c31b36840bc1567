import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { SignInView } from '../../../shared/contracts/person.js';
import { RecogniseCallerService } from './recognise-caller.service.js';
import { SessionTokenService } from './session-token.service.js';
import { Session } from './session.entity.js';

/** What the client is told of a session: its token, and what its account is at this moment. */
@Injectable()
export class SessionViewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tokens: SessionTokenService,
    private readonly recogniseCaller: RecogniseCallerService,
  ) {}

  /** @throws `auth/account-disabled` */
  async of(sessionId: string): Promise<SignInView> {
    const { expiresAt } = await this.dataSource.manager.findOneByOrFail(Session, { id: sessionId });
    const token = await this.tokens.sign(sessionId, expiresAt);
    const { roles, personId } = await this.recogniseCaller.execute(`Bearer ${token}`);
    return { token, expiresAt: expiresAt.toISOString(), roles: [...roles], bound: personId !== null };
  }
}
