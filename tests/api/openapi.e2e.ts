/** `/api/openapi.json` says what the server really does: all of its routes, and nothing else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ERRORS } from '../../shared/error-codes.js';
import { liveRoutes } from '../support/live-routes.js';
import { stageInfo } from '../support/stage-info.js';

interface Media { schema?: unknown; example?: unknown; examples?: Record<string, { value: { code: string; message: string } }> }
interface Operation {
  summary?: string;
  parameters?: { name: string; in: string }[];
  requestBody?: { content: Record<string, Media & { schema: { example?: unknown } }> };
  responses: Record<string, { description: string; content?: Record<string, Media> }>;
  security?: unknown[];
  'x-audience'?: string[];
}
type Described = [route: string, operation: Operation];

const METHODS_WITH_BODY = ['POST', 'PUT', 'PATCH'];
/** POSTs that create nothing: signing in and out, asking, marking as read, deciding once what can be decided once. */
const NOT_CREATING = [
  'POST /api/v1/auth/wechat', 'POST /api/v1/auth/phone', 'POST /api/v1/auth/logout', 'POST /api/v1/requests/preview', 'POST /api/v1/me/consents',
  'POST /api/v1/me/inbox/:id/read', 'POST /api/v1/me/inbox/read-all', 'POST /api/v1/tickets/:id/reveal', 'POST /api/v1/households/:id/reveal',
  'POST /api/v1/bindings/:id/confirm', 'POST /api/v1/bindings/:id/reject',
];
/** A file sent twice lies there twice until the daily job removes what nobody sent. */
const UPLOADS = ['POST /api/v1/attachments'];

async function describedRoutes(): Promise<Described[]> {
  const document = (await (await fetch(`${stageInfo().baseUrl}/api/openapi.json`)).json()) as { paths: Record<string, Record<string, Operation>> };
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): Described => [`${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`, operation]));
}

describe('the OpenAPI document', () => {
  let described: Described[];
  beforeAll(async () => {
    described = await describedRoutes();
  });

  /** The routes for which `isFine` does not hold. */
  const exceptions = (isFine: (operation: Operation, route: string) => boolean): string[] => described.filter(([route, operation]) => !isFine(operation, route)).map(([route]) => route);
  const success = ({ responses }: Operation) => Object.entries(responses).find(([status]) => Number(status) < 400);
  const codesOf = ({ responses }: Operation): string[] => Object.values(responses).flatMap(({ content }) => Object.keys(content?.['application/json']?.examples ?? {}));

  it('names every live route, and no other', async () => {
    const live = await liveRoutes();
    expect(live.length).toBeGreaterThan(40);
    expect(described.map(([route]) => route).sort()).toEqual(live);
  });

  it('gives each operation a summary of its own', () => {
    expect(exceptions(({ summary }) => (summary ?? '').length > 8)).toEqual([]);
    expect(new Set(described.map(([, { summary }]) => summary)).size).toBe(described.length);
  });

  it('gives each answer an example, or says that it has no body or is a file', () => {
    expect(exceptions((operation) => {
      const [status, response] = success(operation) ?? [];
      if (status === '204') return !response?.content;
      const [type, media] = Object.entries(response?.content ?? {})[0] ?? [];
      return type === 'application/octet-stream' || media?.example !== undefined;
    })).toEqual([]);
  });

  it('gives each body an example', () => {
    expect(exceptions(({ requestBody }) => !requestBody || Object.values(requestBody.content).every(({ schema, example }) => (example ?? schema.example) !== undefined))).toEqual([]);
  });

  it('shows each refusal with its code and its Chinese text', () => {
    const wrong = described.flatMap(([route, { responses }]) =>
      Object.entries(responses).filter(([status]) => Number(status) >= 400).flatMap(([status, { content }]) => {
        const examples = Object.entries(content?.['application/json']?.examples ?? {});
        const right = examples.length > 0 && examples.every(([code, { value }]) => value.code === code && String(ERRORS[code as keyof typeof ERRORS][0]) === status && /[\u4e00-\u9fff]/.test(value.message));
        return right ? [] : [`${route} ${status}`];
      }));
    expect(wrong).toEqual([]);
  });

  it('lets each operation say that it wants a token, and refuse who has none', () => {
    expect(exceptions((operation) => (operation['x-audience']?.includes('public') ?? false) !== codesOf(operation).includes('auth/not-signed-in'))).toEqual([]);
    expect(exceptions((operation) => (operation['x-audience']?.includes('public') ?? false) !== (operation.security ?? []).length > 0)).toEqual([]);
    expect(exceptions((operation) => (operation['x-audience'] ?? []).length > 0)).toEqual([]);
  });

  it('lets each route with an id answer 404, and each one with a body or a query 400', () => {
    expect(exceptions((operation, route) => !route.includes(':') || codesOf(operation).includes('access/not-found'))).toEqual([]);
    expect(exceptions((operation) => !(operation.requestBody || operation.parameters?.some((parameter) => parameter.in === 'query')) || '400' in operation.responses)).toEqual([]);
  });

  it('takes an Idempotency-Key on each creating POST', () => {
    const without = exceptions(({ parameters }, route) => !METHODS_WITH_BODY.includes(route.split(' ')[0]!) || (parameters ?? []).some(({ name }) => name === 'Idempotency-Key'));
    expect(without.sort()).toEqual([...NOT_CREATING, ...UPLOADS].sort());
  });

  it('has a page to read it on', async () => {
    const page = await fetch(`${stageInfo().baseUrl}/api/docs`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('swagger-ui');
  });

  it('does not exist in production', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'baolian-production-'));
    try {
      const key = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP0';
      const production = {
        NODE_ENV: 'production', DB: 'sqlite', DATABASE_URL: '', DATA_DIR: folder, SIMULATOR_URL: '', WECHAT_BASE_URL: 'https://api.weixin.qq.com', TOKEN_KEY: key, LOOKUP_KEY: key, DATA_KEYS: `p1:${key}`,
        WECHAT_APPID: 'wx0123456789abcdef', WECHAT_SECRET: '0123456789abcdef0123456789abcdef', WECHAT_TEMPLATE_TICKET_ASSIGNED: 'a'.repeat(43), WECHAT_TEMPLATE_TICKET_PROGRESS: 'b'.repeat(43),
        WECHAT_TEMPLATE_TICKET_URGED: 'c'.repeat(43), WECHAT_TEMPLATE_NOTICE: 'd'.repeat(43),
      };
      const live = await liveRoutes({ production, all: true });
      expect(live).toContain('GET /api/v1/me');
      expect(live.filter((route) => /docs|openapi/.test(route))).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 60_000);
});
