import Taro from '@tarojs/taro';
import type { ErrorBody } from '@shared/contracts/error';
import { ApiFailure } from './api-failure';

/** Longer than the server's own limit of 10 s, so that its answer, not ours, is what one reads. */
const TIMEOUT_MS = 12_000;

export interface Call {
  method: 'GET' | 'POST';
  url: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** One HTTP call; the parsed JSON of a 2xx answer. @throws ApiFailure for anything else. */
export async function send<T>({ method, url, body, headers = {} }: Call): Promise<T> {
  let response: { statusCode: number; data: unknown };
  try {
    response = await Taro.request({
      url,
      method,
      // An empty body is sent as {} : the server answers 400 to a POST that says JSON and holds none.
      data: method === 'POST' ? JSON.stringify(body ?? {}) : undefined,
      header: method === 'POST' ? { 'content-type': 'application/json', ...headers } : headers,
      dataType: 'text',
      timeout: TIMEOUT_MS,
    });
  } catch (thrown) {
    throw unreachable(thrown);
  }
  const parsed = parseJson(response.data);
  if (response.statusCode >= 200 && response.statusCode < 300) return parsed as T;
  throw refusal(response.statusCode, parsed);
}

export function parseJson(data: unknown): unknown {
  if (typeof data !== 'string') return data;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return null;
  }
}

export function refusal(status: number, parsed: unknown): ApiFailure {
  const body = parsed as Partial<ErrorBody> | null;
  if (body && typeof body.message === 'string') return new ApiFailure(status, body.code ?? 'server/internal', body.message, body.details ?? {});
  return new ApiFailure(status, 'server/internal', '系统暂时繁忙，请稍后再试');
}

export function unreachable(thrown: unknown): ApiFailure {
  const text = String((thrown as { errMsg?: unknown } | null)?.errMsg ?? thrown);
  return text.includes('timeout')
    ? new ApiFailure(0, 'client/timeout', '网络太慢，没有等到回音，请稍后重试')
    : new ApiFailure(0, 'client/offline', '网络连不上，请检查网络后重试，已填写的内容不会丢失');
}
