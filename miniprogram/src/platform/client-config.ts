import { isWeapp } from './target';
import { send } from './transport';

/** `GET /api/v1/client-config`: where the WeChat simulator listens; null in production. */
interface ClientConfig {
  simulatorUrl: string | null;
}

let asked: Promise<ClientConfig> | null = null;

/** Base of the simulator for the browser build; null where there is none (WeChat itself, production). */
export async function simulatorBase(): Promise<string | null> {
  if (isWeapp) return null;
  asked ??= send<ClientConfig>({ method: 'GET', url: `${API_BASE}/client-config` });
  try {
    return (await asked).simulatorUrl;
  } catch (thrown) {
    asked = null;
    throw thrown;
  }
}
