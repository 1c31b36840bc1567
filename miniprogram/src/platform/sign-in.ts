import Taro from '@tarojs/taro';
import type { SignInView } from '@shared/contracts/person';
import { ApiFailure } from './api-failure';
import { forgetCached } from './resource-cache';
import { forgetSession, keepSession, sessionStore, type Session } from './session-store';
import { personaLoginCode } from './simulator';
import { isWeapp } from './target';
import { send } from './transport';

let underWay: Promise<Session> | null = null;

/**
 * Signs in with a fresh code of WeChat's, or of the remembered persona in the browser. Calls that come while one is under
 * way share it. @throws ApiFailure; `client/no-persona` when the browser does not know whom to be.
 */
export function signIn(): Promise<Session> {
  const persona = sessionStore.get().session?.persona ?? null;
  underWay ??= exchange(persona).finally(() => { underWay = null; });
  return underWay;
}

/** Becomes that persona of the simulator (browser build only). Nothing of the one before stays on the screen. */
export async function signInAs(personaId: string): Promise<Session> {
  forgetCached('');
  return exchange(personaId);
}

/** Revokes the session on the server; the phone forgets it even when the server can't be reached. */
export async function signOut(): Promise<void> {
  const { session } = sessionStore.get();
  forgetSession(true);
  forgetCached('');
  if (!session) return;
  try {
    await send({ method: 'POST', url: `${API_BASE}/auth/logout`, headers: { authorization: `Bearer ${session.token}` } });
  } catch {
    // The token is short-lived; nothing more can be done from here.
  }
}

async function exchange(persona: string | null): Promise<Session> {
  const view = await send<SignInView>({ method: 'POST', url: `${API_BASE}/auth/wechat`, body: { code: await loginCode(persona) } });
  return keepSession(view, persona);
}

async function loginCode(persona: string | null): Promise<string> {
  if (isWeapp) return (await Taro.login()).code;
  if (persona) return personaLoginCode(persona);
  throw new ApiFailure(0, 'client/no-persona', '请先选择以谁的身份进入');
}
