import type { TemplateIds } from './message-templates.js';

export interface WechatApiOptions {
  /** `https://api.weixin.qq.com`, or the simulator's address. */
  baseUrl: string;
  appid: string;
  secret: string;
  templateIds: TemplateIds;
  /** Which release a tap on a message opens. */
  miniprogramState?: 'developer' | 'trial' | 'formal';
  /** For a whole call, in ms. */
  timeoutMs?: number;
  clock: { now(): Date };
}

export const WECHAT_BASE_URL = 'https://api.weixin.qq.com';
export const DEFAULT_TIMEOUT_MS = 8_000;
