import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { pino } from 'pino';
import { AppModule } from './app.module.js';
import { UPLOAD_BYTES } from './attachments/read-upload.js';
import type { Environment } from './config/environment.js';
import { serveBrowserBuild } from './http/browser-build.js';
import { refuseConnection, refuseRequest } from './http/early-errors.js';
import { acceptJsonBodies } from './http/json-body.js';
import { NestLogger } from './http/nest-logger.js';
import { serveOpenApi } from './http/openapi.js';
import { guardRequests } from './http/guard-requests.js';

const JSON_BODY_BYTES = 256 * 1024;
const HEADERS_TIMEOUT_MS = 5_000;
/** Of an upload: 10 MB over a village's network. Every other body has less: see {@link guardRequests}. */
const UPLOAD_TIMEOUT_MS = 60_000;
/** How often Node looks for connections whose time is over; its own default is 30 s. */
const TIMEOUT_CHECK_MS = 1_000;

/**
 * The whole HTTP application, ready to listen.
 * @param onRoute told of every route that is registered, with the pattern of its path
 */
export async function createApp(environment: Environment, onRoute?: (method: string, path: string) => void): Promise<NestFastifyApplication> {
  const logger = pino({ level: environment.LOG_LEVEL });
  const adapter = new FastifyAdapter({
    logger: false,
    bodyLimit: JSON_BODY_BYTES,
    frameworkErrors: refuseRequest,
    clientErrorHandler: refuseConnection,
    requestTimeout: UPLOAD_TIMEOUT_MS,
    http: { headersTimeout: HEADERS_TIMEOUT_MS, connectionsCheckingInterval: TIMEOUT_CHECK_MS },
    trustProxy: environment.TRUSTED_PROXIES ? (_address, hop) => hop <= environment.TRUSTED_PROXIES : false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule, adapter, { bodyParser: false, abortOnError: false, logger: new NestLogger(logger) });
  const fastify = adapter.getInstance();
  if (onRoute) fastify.addHook('onRoute', ({ method, url }) => [method].flat().forEach((one) => onRoute(one, url)));
  guardRequests(fastify);
  acceptJsonBodies(fastify);
  await app.register(multipart, { limits: { fileSize: UPLOAD_BYTES, files: 1, fields: 0, parts: 1, headerPairs: 20 } });
  await app.register(helmet, { contentSecurityPolicy: { directives: contentSources(environment) }, crossOriginOpenerPolicy: false, hsts: environment.isProduction });
  // Whatever its path's spelling: an answer that does not say how it may be kept is not kept.
  fastify.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('Cache-Control')) void reply.header('Cache-Control', 'no-store');
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
