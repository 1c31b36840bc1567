import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { RoleName } from '../../../shared/grids.js';

/** Who is calling, computed anew at each request (domain.md: access ends the moment its reason ends). */
export interface Caller {
  sessionId: string;
  accountId: string;
  /** null until the WeChat account is bound to a person of the ledger. */
  personId: string | null;
  name: string;
  roles: readonly RoleName[];
  /** The resident's household. */
  householdId: string | null;
  /** The cadre's id, while enabled. */
  cadreId: string | null;
  /** Counties whose desk the caller sits on. */
  officeCounties: readonly string[];
}

/** Who may call a route: `public` needs no token, `signed-in` any token, else one of the roles. Every route must say it. */
export type Audience = 'public' | 'signed-in' | RoleName;
export const AUDIENCE_KEY = 'baolian:audience';
export const AllowedFor = (...audience: [Audience, ...Audience[]]): ClassDecorator & MethodDecorator =>
  applyDecorators(SetMetadata(AUDIENCE_KEY, audience), ApiExtension('x-audience', audience));

export interface CallerRequest extends FastifyRequest { caller?: Caller }

/** The caller of the route; only on routes that are not public. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext): Caller => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (!caller) throw new Error('CurrentCaller on a public route');
  return caller;
});

/** A resident's caller: bound to a person in a household. */
export type ResidentCaller = Caller & { personId: string; householdId: string };
/** A cadre's (or office worker's) caller. */
export type CadreCaller = Caller & { personId: string; cadreId: string };

/** The guard has seen to it: a route `AllowedFor('resident')` has a bound resident. */
export const CurrentResident = createParamDecorator((_: unknown, context: ExecutionContext): ResidentCaller => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (!caller?.personId || !caller.householdId) throw new Error('CurrentResident on a route that is not for residents');
  return caller as ResidentCaller;
});

/** The guard has seen to it: a route `AllowedFor('cadre', 'office')` has an enabled cadre. */
export const CurrentCadre = createParamDecorator((_: unknown, context: ExecutionContext): CadreCaller => {
  const { caller } = context.switchToHttp().getRequest<CallerRequest>();
  if (!caller?.personId || !caller.cadreId) throw new Error('CurrentCadre on a route that is not for cadres');
  return caller as CadreCaller;
});
