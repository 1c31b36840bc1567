import { goodData, WIRE_TEMPLATE, type ContractPerson, type ContractTarget } from './contract-target.js';

/** WeChat's answer as it came: everything in the contract tests is read from here, never through our own client. */
export interface WireReply {
  status: number;
  contentType: string;
  text: string;
  body: Record<string, unknown>;
}

export async function wire(url: string, init?: RequestInit): Promise<WireReply> {
  const response = await fetch(url, init);
  const text = await response.text();
  return { status: response.status, contentType: response.headers.get('content-type') ?? '', text, body: JSON.parse(text) as Record<string, unknown> };
}

export function wireLogin(target: ContractTarget, code: string, changes: Record<string, string> = {}): Promise<WireReply> {
  const query = new URLSearchParams({ appid: target.appid, secret: target.secret, js_code: code, grant_type: 'authorization_code', ...changes });
  return wire(`${target.baseUrl}/sns/jscode2session?${query.toString()}`);
}

export function wireStableToken(target: ContractTarget, changes: Record<string, unknown> = {}): Promise<WireReply> {
  return wirePost(`${target.baseUrl}/cgi-bin/stable_token`, { grant_type: 'client_credential', appid: target.appid, secret: target.secret, ...changes });
}

export function wirePhone(target: ContractTarget, token: string, code: string): Promise<WireReply> {
  return wirePost(`${target.baseUrl}/wxa/business/getuserphonenumber?access_token=${encodeURIComponent(token)}`, { code });
}

export function wireSend(target: ContractTarget, token: string, touser: string, changes: Record<string, unknown> = {}): Promise<WireReply> {
  return wirePost(`${target.baseUrl}/cgi-bin/message/subscribe/send?access_token=${encodeURIComponent(token)}`, {
    touser,
    template_id: WIRE_TEMPLATE,
    page: 'pages/request/index?id=42',
    data: goodData(),
    miniprogram_state: 'formal',
    lang: 'zh_CN',
    ...changes,
  });
}

export async function tokenOf(target: ContractTarget): Promise<string> {
  return String((await wireStableToken(target)).body.access_token);
}

export async function openidOf(target: ContractTarget, person: ContractPerson): Promise<string> {
  return String((await wireLogin(target, await target.loginCode(person))).body.openid);
}

function wirePost(url: string, body: object): Promise<WireReply> {
  return wire(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}
