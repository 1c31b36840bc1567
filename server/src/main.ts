import 'reflect-metadata';
import { EnvironmentError, loadEnvironment } from './config/environment.js';
import { createApp } from './create-app.js';
import { checkMoveTable } from './domain/ticket-moves-table.policy.js';

async function main(): Promise<void> {
  const environment = loadEnvironment(process.env);
  checkMoveTable();
  const app = await createApp(environment);
  await app.listen({ port: environment.PORT, host: environment.HOST });
  process.stdout.write(`Baolian listens on ${await app.getUrl()}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(error instanceof EnvironmentError ? `${error.message}\n` : `Could not start: ${error instanceof Error ? error.stack : String(error)}\n`);
  process.exit(1);
});
