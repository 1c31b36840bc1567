import { wireError, wireJson, type WireAnswer } from '../wire.js';
import { judgeCredentials } from './app-credentials.js';
import { text, type WechatEndpoint } from './wechat-endpoint.js';

/** The access token, in normal or forced mode. Success has no errcode. */
export const stableToken: WechatEndpoint = {
  method: 'POST',
  path: '/cgi-bin/stable_token',
  needsToken: false,
  answer({ body }, world): WireAnswer {
    if (body.grant_type !== 'client_credential') return wireError(40002);
    const refused = judgeCredentials(text(body.appid), text(body.secret), world);
    if (refused !== null) return wireError(refused);
    const given = body.force_refresh === true ? world.tokens.forced() : world.tokens.normal();
    return given ? wireJson({ access_token: given.token, expires_in: given.expiresIn }) : wireError(45009);
  },
};
