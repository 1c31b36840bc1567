import { randomUUID } from 'node:crypto';
import type { ErrorBody } from '../../shared/contracts/error.js';
import type { SignInView } from '../../shared/contracts/person.js';
import { codeFromSimulator } from './simulator.js';
import { stageInfo } from './stage-info.js';

/** What a call answered. `body` is the parsed JSON, or the text where it is none, or null where there is nothing. */
export interface Answer<T> { status: number; body: T; headers: Headers }

export interface CallOptions {
  headers?: Record<string, string>;
  /** Sent as Idempotency-Key; default: a new one for each POST. null = none is sent. */
  idempotencyKey?: string | null;
}

/** A caller of the API, signed in or not. Paths are relative to /api/v1: `client.get<MeView>('/me')`. */
export class ApiClient {
  constructor(readonly token: string | null = null, private readonly base = `${stageInfo().baseUrl}/api/v1`) {}

  get<T = ErrorBody>(path: string, options: CallOptions = {}): Promise<Answer<T>> {
    return this.call<T>('GET', path, undefined, options);
  }

  post<T = ErrorBody>(path: string, body: unknown = {}, options: CallOptions = {}): Promise<Answer<T>> {
    return this.call<T>('POST', path, body, options);
  }

  /** Posts the file as multipart field `file`. */
  upload<T = ErrorBody>(path: string, file: Uint8Array, name: string, type: string, options: CallOptions = {}): Promise<Answer<T>> {
    const form = new FormData();
    form.append('file', new Blob([Uint8Array.from(file)], { type }), name);
    return this.call<T>('POST', path, form, options);
  }

  async call<T = ErrorBody>(method: string, path: string, body?: unknown, options: CallOptions = {}): Promise<Answer<T>> {
    const headers: Record<string, string> = {};
    if (this.token) headers['authorization'] = `Bearer ${this.token}`;
    const isForm = body instanceof FormData;
    if (body !== undefined && !isForm) headers['content-type'] = 'application/json';
    const key = options.idempotencyKey === undefined && method === 'POST' ? randomUUID() : options.idempotencyKey;
    if (key) headers['idempotency-key'] = key;
    const response = await fetch(this.base + path, {
      method,
      headers: { ...headers, ...options.headers },
      body: body === undefined ? undefined : isForm ? body : JSON.stringify(body),
      redirect: 'manual',
    });
    return { status: response.status, body: parse(await response.text(), response.headers) as T, headers: response.headers };
  }
}

function parse(text: string, headers: Headers): unknown {
  if (text === '') return null;
  return headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

/** The body of an answer that must have this status. Errors: with what came instead. */
export function expectStatus<T>(answer: Answer<T>, status: number): T {
  if (answer.status !== status) throw new Error(`Expected ${status}, got ${answer.status}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/**
 * Signs a persona in as its phone would: WeChat login, and, while the account belongs to nobody yet, its verified phone.
 */
export async function signIn(personaId: string): Promise<ApiClient> {
  const anonymous = new ApiClient();
  const view = expectStatus(await anonymous.post<SignInView>('/auth/wechat', { code: await codeFromSimulator(personaId, 'login-code') }), 200);
  const client = new ApiClient(view.token);
  if (view.bound) return client;
  const bound = expectStatus(await client.post<SignInView>('/auth/phone', { code: await codeFromSimulator(personaId, 'phone-code') }), 200);
  return new ApiClient(bound.token);
}
