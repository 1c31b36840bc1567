import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { ErrorBody } from '../../../shared/contracts/error.js';
import { messageOf, statusOf, type ErrorCode } from '../../../shared/error-codes.js';
import type { Environment } from '../config/environment.js';
import type { Audience } from './caller.js';
import { schemaOf } from './example-schema.js';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']> & {
  'x-audience'?: Audience[]; 'x-errors'?: ErrorCode[]; 'x-rate-limit'?: string; 'x-idempotent'?: boolean;
};
const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** What an example needs to read like the real thing. */
const EXAMPLE_DETAILS: Partial<Record<ErrorCode, ErrorBody['details']>> = {
  'input/invalid': { fields: [{ key: 'text', code: 'field/isNotEmpty', message: '请填写这一项' }] },
  'request/details-invalid': { fields: [{ key: 'people', code: 'field/required', message: '请填写这一项' }] },
  'rate/too-many': { retryAfterSeconds: 30 },
  'ticket/illegal-move': { state: '已办结' },
  'ticket/not-the-lead': { lead: '王强' },
};

/** OpenAPI at `/api/docs` and `/api/openapi.json`; not in production. */
export function serveOpenApi(app: NestFastifyApplication, environment: Environment): void {
  if (environment.isProduction) return;
  const config = new DocumentBuilder().setTitle('Baolian 包联').setVersion('1').addBearerAuth().build();
  SwaggerModule.setup('api/docs', app, () => describeErrors(SwaggerModule.createDocument(app, config)), { jsonDocumentUrl: 'api/openapi.json', raw: ['json'] });
}

/** Adds to each operation the errors that it names and those that follow from its audience, body, limit and key. */
function describeErrors(document: OpenAPIObject): OpenAPIObject {
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method] as Operation | undefined;
      if (!operation) continue;
      const isPublic = operation['x-audience']?.includes('public');
      if (!isPublic) operation.security = [{ bearer: [] }];
      if (operation['x-idempotent']) {
        (operation.parameters ??= []).push({ name: 'Idempotency-Key', in: 'header', required: false, description: 'Repeats under the same key get the first answer for 24 hours', schema: { type: 'string', pattern: '^[A-Za-z0-9_-]{8,64}$' } });
      }
      for (const [status, codes] of byStatus(errorsOf(operation))) operation.responses[status] = errorResponse(codes);
    }
  }
  return document;
}

function errorsOf(operation: Operation): ErrorCode[] {
  const audience = operation['x-audience'] ?? [];
  return [...new Set<ErrorCode>([
    ...(operation['x-errors'] ?? []),
    ...(audience.includes('public') ? [] : (['auth/not-signed-in', 'auth/account-disabled'] as const)),
    ...(audience.includes('public') || audience.includes('signed-in') ? [] : (['access/role', 'binding/not-bound'] as const)),
    ...(operation.requestBody ? (['input/invalid', 'input/malformed', 'input/too-deep', 'input/too-large', 'input/unsupported-type'] as const) : []),
    ...(operation.parameters?.some((parameter) => 'in' in parameter && parameter.in === 'query') ? (['input/invalid'] as const) : []),
    ...(operation['x-rate-limit'] ? (['rate/too-many'] as const) : []),
    ...(operation['x-idempotent'] ? (['input/idempotency-key', 'idempotency/different-body', 'idempotency/in-progress'] as const) : []),
  ])];
}

function byStatus(codes: ErrorCode[]): Map<string, ErrorCode[]> {
  const grouped = new Map<string, ErrorCode[]>();
  for (const code of codes) grouped.set(String(statusOf(code)), [...(grouped.get(String(statusOf(code))) ?? []), code]);
  return grouped;
}

function errorResponse(codes: ErrorCode[]): Operation['responses'][string] {
  const examples = codes.map((code) => {
    const details = EXAMPLE_DETAILS[code] ?? {};
    return [code, { value: { code, message: messageOf(code, details), details } satisfies ErrorBody }] as const;
  });
  return {
    description: codes.join(', '),
    content: { 'application/json': { schema: schemaOf(examples[0]![1].value), examples: Object.fromEntries(examples) } },
  };
}
