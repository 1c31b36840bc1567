import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import type { Environment } from '../config/environment.js';

/** Serves the mini-program's browser build at `/`, if it has been built. Hash routing: one page. */
export async function serveBrowserBuild(fastify: FastifyInstance, environment: Environment): Promise<void> {
  const root = environment.H5_DIR ? resolve(environment.H5_DIR) : resolve(__dirname, '../../../../../miniprogram/dist/h5');
  if (!existsSync(join(root, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    setHeaders: (reply, path) => {
      // File names carry a content hash, the page does not.
      void reply.header('Cache-Control', path.endsWith('.html') ? 'no-cache' : 'public, max-age=31536000, immutable');
    },
  });
}
