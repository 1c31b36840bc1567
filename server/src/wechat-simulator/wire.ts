import { randomBytes } from 'node:crypto';

/** WeChat's texts for its error codes. Clients must go by the code. */
const ERROR_TEXTS: Readonly<Record<number, string>> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40002: 'invalid grant_type',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40014: 'invalid access_token',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40066: 'invalid url',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41004: 'appsecret missing',
  41008: 'missing code',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43108: 'concurrent request for the same openid',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, must slower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid!',
};

/** What goes over the wire: always HTTP 200, unless a fault knob says otherwise. */
export interface WireAnswer {
  body: string;
  contentType: string;
}

const JSON_TYPE = 'application/json; encoding=utf-8';

export function wireJson(body: object, contentType = JSON_TYPE): WireAnswer {
  return { body: JSON.stringify(body), contentType };
}

export function wireError(errcode: number, detail = '', contentType = JSON_TYPE): WireAnswer {
  const errmsg = `${ERROR_TEXTS[errcode] ?? 'error'}${detail && ` ${detail}`} rid: ${requestId()}`;
  return wireJson({ errcode, errmsg }, contentType);
}

function requestId(): string {
  return randomBytes(12).toString('hex').replace(/(.{8})(?=.)/g, '$1-');
}
