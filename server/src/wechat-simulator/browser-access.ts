import type { FastifyInstance } from 'fastify';

const LOOPBACK = /^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?$/;

/** Lets pages of the product and of this machine call `/sim/*`, and turns other sites' pages away. */
export function allowBrowsers(app: FastifyInstance, productUrl: string): void {
  const productOrigin = new URL(productUrl).origin;
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    if (!origin || !request.url.startsWith('/sim/')) return done();
    if (origin !== productOrigin && !LOOPBACK.test(origin)) {
      void reply.code(403).send({ message: `不接受来自 ${origin} 的网页。` });
      return;
    }
    void reply.header('access-control-allow-origin', origin).header('vary', 'origin');
    if (request.method !== 'OPTIONS') return done();
    void reply
      .header('access-control-allow-methods', 'GET, POST')
      .header('access-control-allow-headers', 'content-type, authorization')
      .header('access-control-max-age', '600')
      .code(204)
      .send();
  });
}
