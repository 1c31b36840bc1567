import { Injectable } from '@nestjs/common';
import { errors, jwtVerify, SignJWT } from 'jose';
import { DomainError } from '../../../shared/domain-error.js';
import { Environment } from '../config/environment.js';
import { Clock } from '../time/clock.js';

const ALGORITHM = 'HS256';
const ISSUER = 'baolian';
/** Short: the mini-program signs in again by itself, without the user's doing. */
export const SESSION_HOURS = 12;

/** Signs and reads session tokens: one fixed algorithm, the session's id inside and nothing personal. */
@Injectable()
export class SessionTokenService {
  private readonly key: Uint8Array;

  constructor(environment: Environment, private readonly clock: Clock) {
    this.key = Buffer.from(environment.TOKEN_KEY, 'base64url');
  }

  async sign(sessionId: string, expiresAt: Date): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: ALGORITHM })
      .setIssuer(ISSUER)
      .setJti(sessionId)
      .setExpirationTime(Math.floor(expiresAt.getTime() / 1000))
      .sign(this.key);
  }

  /** @returns the session's id. @throws `auth/not-signed-in` for whatever is wrong with the token. */
  async read(token: string): Promise<string> {
    try {
      const { payload } = await jwtVerify(token, this.key, { algorithms: [ALGORITHM], issuer: ISSUER, currentDate: this.clock.now() });
      if (!payload.jti) throw new DomainError('auth/not-signed-in');
      return payload.jti;
    } catch (error) {
      if (error instanceof DomainError || error instanceof errors.JOSEError) throw new DomainError('auth/not-signed-in');
      throw error;
    }
  }
}
