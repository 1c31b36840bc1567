import { eventually } from './eventually.js';
import { stageInfo } from './stage-info.js';

export interface SimPersona { id: string; name: string; role: string; note: string }
export interface SimMessage { id: string; templateId: string; title: string; data: Record<string, { value: string }>; page: string; at: string; url: string }

async function control<T>(method: 'GET' | 'POST', path: string, body?: unknown): Promise<T> {
  const response = await fetch(stageInfo().simulatorUrl + path, {
    method,
    ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`The simulator answered ${response.status} to ${method} ${path}: ${text}`);
  return JSON.parse(text) as T;
}

export const personas = (): Promise<SimPersona[]> => control('GET', '/sim/personas');

export async function codeFromSimulator(personaId: string, kind: 'login-code' | 'phone-code'): Promise<string> {
  return (await control<{ code: string }>('POST', `/sim/personas/${personaId}/${kind}`, {})).code;
}

/** The messages on a persona's phone, newest first, and the consents left per template. */
export const phoneOf = (personaId: string): Promise<{ messages: SimMessage[]; ledger: Record<string, number> }> => control('GET', `/sim/personas/${personaId}/inbox`);

/** The persona answers WeChat's consent panel. */
export const answerConsent = (personaId: string, templateIds: string[], accept = true): Promise<unknown> =>
  control('POST', `/sim/personas/${personaId}/subscribe`, { templateIds, accept });

/** Waits until a message that fits has reached the persona's phone. */
export const messageFor = (personaId: string, fits: (message: SimMessage) => boolean, withinMs = 15_000): Promise<SimMessage> =>
  eventually(`a message on the phone of ${personaId}`, async () => (await phoneOf(personaId)).messages.find(fits), withinMs);

/** Makes WeChat misbehave (knobs of the simulator); no argument = all is well again. */
export const setFault = (fault: Record<string, unknown> = {}): Promise<unknown> => control('POST', '/sim/faults', fault);

/** How many more times the fault that is set will strike; 0 = none is left. */
export async function faultsLeft(): Promise<number> {
  const { faults } = await control<{ faults: { left: number | null }[] }>('GET', '/sim/faults');
  return faults[0]?.left ?? 0;
}

/**
 * Moves the clock that simulator and server share (negative = back), and returns when the server lives in the new time.
 * The move stays for the rest of the suite.
 */
export async function advanceClock(seconds: number): Promise<Date> {
  const { now } = await control<{ now: string }>('POST', '/sim/clock', { advanceSeconds: seconds });
  const target = Date.parse(now);
  await eventually('the server follows the clock', async () => Math.abs((await serverNow()).getTime() - target) < 5_000);
  return serverNow();
}

/** The server's present: it shows it in /health/live outside production. */
export async function serverNow(): Promise<Date> {
  const response = await fetch(`${stageInfo().baseUrl}/health/live`);
  const { now } = (await response.json()) as { now?: string };
  if (!now) throw new Error('/health/live shows no `now`');
  return new Date(now);
}
