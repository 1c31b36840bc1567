import type { SimulatorWorld } from '../simulator-world.js';
import type { WireAnswer } from '../wire.js';

export interface WechatCall {
  query: Readonly<Record<string, string>>;
  /** The parsed JSON object; `{}` for GET. */
  body: Readonly<Record<string, unknown>>;
}

/** One WeChat API. A new one is a new file here and a line in `endpoint-list.ts`. */
export interface WechatEndpoint {
  method: 'GET' | 'POST';
  path: string;
  /** Whether `access_token` in the query is checked before `answer` runs. */
  needsToken: boolean;
  answer(call: WechatCall, world: SimulatorWorld): WireAnswer | Promise<WireAnswer>;
}

/** A string of the call, or '' when it is missing or something else. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
