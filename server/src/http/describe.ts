import { applyDecorators, HttpCode } from '@nestjs/common';
import { ApiBody, ApiExtension, ApiOperation, ApiQuery, ApiResponse } from '@nestjs/swagger';
import type { ErrorCode } from '../../../shared/error-codes.js';
import { schemaOf } from './example-schema.js';

export interface Description<Success, Body> {
  /** One English line: what the operation does. */
  summary: string;
  /** `status` is also what the route answers; `example` has the type of `shared/contracts`. */
  success: { status: 200 | 201 | 202 | 204 | 302 | 304; example?: Success; contentType?: string };
  /** An example of the JSON body, for routes that take one. */
  body?: Body;
  /** Query parameters: name → what it means. */
  query?: Record<string, string>;
  /** What this operation itself may refuse. What its decorators and its body imply is added by `openapi.ts`. */
  errors?: readonly ErrorCode[];
}

/**
 * Describes a route for OpenAPI in one call; its response status comes from here too.
 *
 * ```ts
 * @Post(':id/accept') @AllowedFor('cadre', 'office') @Idempotent()
 * @Describe<TicketView, MoveBody>({
 *   summary: 'The lead takes the ticket up',
 *   body: { version: 1 },
 *   success: { status: 200, example: TICKET_EXAMPLE },
 *   errors: ['access/not-found', 'ticket/stale', 'ticket/illegal-move'],
 * })
 * ```
 * A test holds each operation to a summary, an example and its errors. Sign-in, role, body, rate-limit and idempotency
 * errors need no mention: they follow from `AllowedFor`, the body, `RateLimited` and `Idempotent`.
 */
export function Describe<Success, Body = undefined>(description: Description<Success, Body>): MethodDecorator {
  const { summary, success, body, query = {}, errors = [] } = description;
  const hasBody = success.example !== undefined || success.contentType !== undefined;
  const contentType = success.contentType ?? 'application/json';
  return applyDecorators(
    HttpCode(success.status),
    ApiOperation({ summary }),
    ApiExtension('x-errors', errors),
    ApiResponse({
      status: success.status,
      description: summary,
      ...(hasBody
        ? { content: { [contentType]: success.example === undefined ? { schema: { type: 'string', format: 'binary' } } : { schema: schemaOf(success.example), example: success.example } } }
        : {}),
    }),
    ...(body === undefined ? [] : [ApiBody({ schema: { ...schemaOf(body), example: body } })]),
    ...Object.entries(query).map(([name, meaning]) => ApiQuery({ name, description: meaning, required: false, schema: { type: 'string' } })),
  );
}
