import fastify, { type FastifyInstance } from 'fastify';

import { allowBrowsers } from './browser-access.js';
import { clockControl } from './control/clock.control.js';
import { faultsControl } from './control/faults.control.js';
import { inboxControl } from './control/inbox.control.js';
import { personasControl } from './control/personas.control.js';
import { inboxPage } from './inbox-page/inbox-page.routes.js';
import type { SimulatorOptions } from './simulator-options.js';
import { SimulatorWorld } from './simulator-world.js';
import { serveWechat } from './wechat-routes.js';

/** The whole simulator, not yet listening. Closing it writes its state. */
export function buildSimulator(options: SimulatorOptions): FastifyInstance {
  const app = fastify({ logger: false, forceCloseConnections: true, bodyLimit: 1_048_576 });
  const world = new SimulatorWorld(options);

  // WeChat reads the body whatever its content type says; so the text comes in as it is and each side parses it.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  allowBrowsers(app, options.productUrl);
  serveWechat(app, world);
  personasControl(app, world);
  inboxControl(app, world);
  clockControl(app, world);
  faultsControl(app, world);
  inboxPage(app, world);
  app.get('/health', () => ({ status: 'ok' }));
  app.addHook('onClose', (_instance, done) => {
    world.file.flush();
    done();
  });
  return app;
}
