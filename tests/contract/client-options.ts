import type { TemplateValues } from '../../server/src/wechat-api/message-templates.js';
import { WechatApiClient } from '../../server/src/wechat-api/wechat-api.client.js';
import type { WechatApiOptions } from '../../server/src/wechat-api/wechat-api-options.js';
import { WechatError } from '../../server/src/wechat-api/wechat-error.js';
import { APPID, SECRET } from './simulator-target.js';

export const PROGRESS: TemplateValues<'ticket-progress'> = {
  number: 'RC20261127-0042',
  module: '房屋租赁',
  state: '办理中',
  updatedAt: '2026-11-27T09:00:00.000Z',
  remark: '已联系房东，明天上门看',
};

export function clientFor(baseUrl: string, changes: Partial<WechatApiOptions> = {}): WechatApiClient {
  return new WechatApiClient({
    baseUrl,
    appid: APPID,
    secret: SECRET,
    templateIds: { 'ticket-assigned': 'sim-ticket-assigned', 'ticket-progress': 'sim-ticket-progress', 'ticket-urged': 'sim-ticket-urged', notice: 'sim-notice' },
    timeoutMs: 2_000,
    clock: { now: () => new Date() },
    ...changes,
  });
}

/** The WechatError of a call that must fail. */
export async function failure(call: Promise<unknown>): Promise<WechatError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof WechatError)) throw new Error(`expected a WechatError, got ${String(error)}`);
  return error;
}
