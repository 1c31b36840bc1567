import 'reflect-metadata';
import { loadEnvironment } from '../config/environment.js';
import { createApp } from '../create-app.js';

/** Prints every route that the server really has, one `METHOD path` a line, for the tests that hold other lists to it. */
async function main(): Promise<void> {
  const lines = new Set<string>();
  const app = await createApp(loadEnvironment({ LOG_LEVEL: 'error', ...process.env }), (method, path) => lines.add(`${method} ${path}`));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  process.stdout.write(`${[...lines].sort().join('\n')}\n`);
  await app.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
