import { getUserPhoneNumber } from './get-user-phone-number.endpoint.js';
import { jscode2session } from './jscode2session.endpoint.js';
import { stableToken } from './stable-token.endpoint.js';
import { subscribeSend } from './subscribe-send.endpoint.js';
import type { WechatEndpoint } from './wechat-endpoint.js';

export const WECHAT_ENDPOINTS: readonly WechatEndpoint[] = [jscode2session, stableToken, getUserPhoneNumber, subscribeSend];
