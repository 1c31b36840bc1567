import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { AppModule } from './app.module.js';
import type { Environment } from './config/environment.js';
import { serveBrowserBuild } from './http/browser-build.js';
import { acceptJsonBodies } from './http/json-body.js';
import { NestLogger } from './http/nest-logger.js';
import { serveOpenApi } from './http/openapi.js';

const JSON_BODY_BYTES = 256 * 1024;
const REQUEST_TIMEOUT_MS = 10_000;
const HEADERS_TIMEOUT_MS = 5_000;

/**
 * The whole HTTP application, ready to listen.
 * @param onRoute told of every route that is registered, with the pattern of its path
 */
export async function createApp(environment: Environment, onRoute?: (method: string, path: string) => void): Promise<NestFastifyApplication> {
  const logger = pino({ level: environment.LOG_LEVEL });
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: JSON_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS },
    trustProxy: environment.TRUSTED_PROXIES ? (_address, hop) => hop <= environment.TRUSTED_PROXIES : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { bodyParser: false, logger: new NestLogger(logger) });
  const fastify = adapter.getInstance();
  if (onRoute) fastify.addHook('onRoute', ({ method, url }) => [method].flat().forEach((one) => onRoute(one, url)));
  acceptJsonBodies(fastify);
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSources(environment) }, crossOriginOpenerPolicy: false, hsts: environment.isProduction });
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
  });
  // Only the route's pattern is logged: a path or a query may hold what is personal.
  fastify.addHook('onResponse', async (request, reply) => {
    logger.info({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'request');
  });
  serveOpenApi(app, environment);
  await serveBrowserBuild(fastify, environment);
  app.enableShutdownHooks();
  return app;
}

/** The browser build is self-contained; outside production it also talks to the simulator. Taro sets inline styles. */
function contentSources(environment: Environment): Record<string, string[] | null> {
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", "'unsafe-inline'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'blob:'],
    'connect-src': ["'self'", ...(environment.SIMULATOR_URL ? [new URL(environment.SIMULATOR_URL).origin] : [])],
    'upgrade-insecure-requests': null,
  };
}
