import { ApiFailure } from './api-failure';
import { forgetSession, sessionStore } from './session-store';
import { signIn } from './sign-in';
import { send, type Call } from './transport';

export type Query = Record<string, string | number | undefined>;

/** `GET` under `/api/v1` as whoever is signed in. @throws ApiFailure */
export function get<T>(path: string, query: Query = {}): Promise<T> {
  return call<T>({ method: 'GET', url: API_BASE + path + queryString(query) });
}

/** `POST` under `/api/v1`. The idempotency key makes that sending again never doubles. @throws ApiFailure */
export function post<T>(path: string, body?: unknown, options: { idempotencyKey?: string } = {}): Promise<T> {
  return call<T>({ method: 'POST', url: API_BASE + path, body, headers: options.idempotencyKey ? { 'Idempotency-Key': options.idempotencyKey } : {} });
}

/** Runs `attempt` with the bearer header; after a 401 signs in once more without asking, and tries again. */
export async function withToken<T>(attempt: (authorization: Record<string, string>) => Promise<T>): Promise<T> {
  const session = sessionStore.get().session ?? (sessionStore.get().signedOut ? signedOutFailure() : await signIn());
  try {
    return await attempt(bearer(session.token));
  } catch (thrown) {
    if (!(thrown instanceof ApiFailure) || thrown.status !== 401) throw thrown;
    return attempt(bearer(await freshToken(session.token)));
  }
}

function call<T>(request: Call): Promise<T> {
  return withToken((authorization) => send<T>({ ...request, headers: { ...request.headers, ...authorization } }));
}

/** Another call may have signed in meanwhile: its token is good too. */
async function freshToken(refused: string): Promise<string> {
  const current = sessionStore.get().session?.token;
  if (current && current !== refused) return current;
  try {
    return (await signIn()).token;
  } catch (thrown) {
    // An account that was disabled stays out; a network failure must not cost the session.
    if (thrown instanceof ApiFailure && !thrown.isOffline && thrown.status < 500) forgetSession(true);
    throw thrown;
  }
}

function signedOutFailure(): never {
  throw new ApiFailure(401, 'auth/not-signed-in', '您已退出登录，请重新登录');
}

function bearer(token: string): Record<string, string> {
  return { authorization: `Bearer ${token}` };
}

function queryString(query: Query): string {
  const pairs = Object.entries(query).filter((pair): pair is [string, string | number] => pair[1] !== undefined && pair[1] !== '');
  return pairs.length ? `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}` : '';
}
