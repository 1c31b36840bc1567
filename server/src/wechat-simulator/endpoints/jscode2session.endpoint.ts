import { randomBytes } from 'node:crypto';

import { wireError, wireJson, type WireAnswer } from '../wire.js';
import { judgeCredentials } from './app-credentials.js';
import { text, type WechatEndpoint } from './wechat-endpoint.js';

/** WeChat labels this JSON as plain text: clients must not go by the content type. */
const PLAIN = 'text/plain';

/** Login: trades a code of wx.login for the openid. Success has no errcode. */
export const jscode2session: WechatEndpoint = {
  method: 'GET',
  path: '/sns/jscode2session',
  needsToken: false,
  answer({ query }, world): WireAnswer {
    const refused = judgeCredentials(text(query.appid), text(query.secret), world);
    if (refused !== null) return wireError(refused, '', PLAIN);
    if (query.grant_type !== 'authorization_code') return wireError(40002, '', PLAIN);
    const code = text(query.js_code);
    if (!code) return wireError(41008, '', PLAIN);

    const { state, personaId } = world.codes.peek('login', code);
    if (state === 'used') return wireError(40163, '', PLAIN);
    if (state !== 'good') return wireError(40029, '', PLAIN);
    if (!world.quotas.takeLogin(personaId)) return wireError(45011, '', PLAIN);
    world.codes.use(code);
    return wireJson({ session_key: randomBytes(16).toString('base64'), openid: world.personas.openidOf(personaId) }, PLAIN);
  },
};
