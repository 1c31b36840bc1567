import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { DomainError } from '../../../shared/domain-error.js';
import { RecogniseCallerService } from '../identity/recognise-caller.service.js';
import { AUDIENCE_KEY, type Audience, type CallerRequest } from './caller.js';

/**
 * Decides access to every route from its `AllowedFor`. Access is decided here, never in path middleware, so that no
 * spelling of a path gets around it. A route that does not say whom it is for is refused to everybody.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly recogniseCaller: RecogniseCallerService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const audience = this.reflector.getAllAndOverride<Audience[] | undefined>(AUDIENCE_KEY, [context.getHandler(), context.getClass()]);
    if (!audience) throw new DomainError('access/role');
    if (audience.includes('public')) return true;
    const request = context.switchToHttp().getRequest<CallerRequest>();
    const caller = await this.recogniseCaller.execute(request.headers.authorization);
    request.caller = caller;
    if (audience.includes('signed-in')) return true;
    if (caller.roles.some((role) => audience.includes(role))) return true;
    throw new DomainError(caller.personId ? 'access/role' : 'binding/not-bound');
  }
}
