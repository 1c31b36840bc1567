import { DomainError } from '../../../shared/domain-error.js';
import { WechatError } from '../wechat-api/wechat-error.js';

/** A code that WeChat does not take: unknown or expired, used before, missing. */
const BAD_CODE = new Set([40029, 40163, 41008]);
const RISK = 40226;
const RETRY_AFTER_SECONDS = 5;
/** 45011: this user's logins of the minute are used up. */
const TOO_MANY_LOGINS = 45011;

/** WeChat's answer to a code, in our words; anything that is not the user's doing is "WeChat is not to be reached". */
export function wechatRefusal(error: unknown): unknown {
  if (!(error instanceof WechatError)) return error;
  if (error.errcode !== null && BAD_CODE.has(error.errcode)) return new DomainError('auth/code-invalid');
  if (error.errcode === RISK) return new DomainError('auth/wechat-risk');
  if (error.errcode === TOO_MANY_LOGINS) return new DomainError('rate/too-many', { retryAfterSeconds: 60 });
  return new DomainError('auth/wechat-unavailable', { retryAfterSeconds: RETRY_AFTER_SECONDS });
}
