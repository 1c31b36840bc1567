import { buildSimulator } from './simulator-app.js';
import { readSimulatorOptions } from './simulator-options.js';

/** Never another address: whoever reaches the simulator can be anybody. */
const LOOPBACK = '127.0.0.1';

async function main(): Promise<void> {
  const options = readSimulatorOptions(process.env);
  const app = buildSimulator(options);
  const address = new URL(await app.listen({ host: LOOPBACK, port: options.port }));
  console.log(`微信模拟器：http://localhost:${address.port}`);

  const stop = (): void => {
    app.close().then(() => process.exit(0), fail);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(fail);
