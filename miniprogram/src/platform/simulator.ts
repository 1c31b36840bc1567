import { ApiFailure } from './api-failure';
import { simulatorBase } from './client-config';
import { send } from './transport';

/** Somebody whom one can be in the browser build (`GET /sim/personas`). */
export interface Persona {
  id: string;
  name: string;
  role: string;
  note: string;
}

/** Null where no simulator runs. */
export async function listPersonas(): Promise<Persona[] | null> {
  const base = await simulatorBase();
  return base ? send<Persona[]>({ method: 'GET', url: `${base}/sim/personas` }) : null;
}

export async function personaLoginCode(personaId: string): Promise<string> {
  return (await tell<{ code: string }>(personaId, 'login-code')).code;
}

export async function personaPhoneCode(personaId: string): Promise<string> {
  return (await tell<{ code: string }>(personaId, 'phone-code')).code;
}

/** Stands for the tap on 允许 in WeChat's panel. */
export function personaSubscribes(personaId: string, templateIds: string[]): Promise<Record<string, string>> {
  return tell(personaId, 'subscribe', { templateIds, accept: true });
}

async function tell<T>(personaId: string, what: string, body?: unknown): Promise<T> {
  const base = await simulatorBase();
  if (!base) throw new ApiFailure(0, 'client/no-simulator', '请在微信中打开“包联”小程序');
  return send<T>({ method: 'POST', url: `${base}/sim/personas/${encodeURIComponent(personaId)}/${what}`, body });
}
