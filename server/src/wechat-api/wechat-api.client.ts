import { AccessTokenCache } from './access-token-cache.js';
import { MESSAGE_TEMPLATES, type TemplateKey, type TemplateValues } from './message-templates.js';
import { fitField } from './template-values.js';
import { readAnswer, readFailure, requiredText, type Effect } from './wechat-answer.js';
import { DEFAULT_TIMEOUT_MS, type WechatApiOptions } from './wechat-api-options.js';
import { STALE_TOKEN_CODES, WechatError, type WechatOperation } from './wechat-error.js';
import { WechatTransport, type TransportAnswer } from './wechat-transport.js';

export interface SubscribeMessage<K extends TemplateKey> {
  openid: string;
  template: K;
  values: TemplateValues<K>;
  /** Mini-program page with its query and no leading slash; absent = the card leads nowhere. */
  page?: string;
}

interface Call {
  operation: WechatOperation;
  effect: Effect;
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string>;
  json?: object;
}

/**
 * The calls to WeChat that the product makes, over its HTTP contract (wechat.md). Each throws `WechatError`, whose `kind`
 * says what to do next. It logs nothing.
 */
export class WechatApiClient {
  private readonly transport: WechatTransport;
  private readonly tokens: AccessTokenCache;

  constructor(private readonly options: WechatApiOptions) {
    this.transport = new WechatTransport(options.timeoutMs ?? DEFAULT_TIMEOUT_MS);
    this.tokens = new AccessTokenCache(() => this.fetchStableToken(), options.clock);
  }

  /**
   * Who logged in. The session key is dropped here: nothing needs it, and what is not held cannot leak. 40029, 40163 and
   * 40226 come as `never`: the caller asks the phone for a new code.
   */
  async code2Session(code: string): Promise<{ openid: string; unionid: string | null }> {
    const { appid, secret } = this.options;
    const operation = 'code2Session';
    const body = await this.call({
      operation,
      effect: 'reads',
      method: 'GET',
      path: '/sns/jscode2session',
      query: { appid, secret, js_code: code, grant_type: 'authorization_code' },
    });
    return { openid: requiredText(operation, 'reads', body.object.openid), unionid: typeof body.object.unionid === 'string' ? body.object.unionid : null };
  }

  /** The access token, from the cache or in normal mode from WeChat. Callers outside tests hardly need it. */
  getStableToken(): Promise<string> {
    return this.tokens.get();
  }

  /** The phone behind a code of the phone button (not a login code). `number` has no country code. */
  async getPhoneNumber(code: string): Promise<{ number: string; countryCode: string }> {
    const operation = 'getPhoneNumber';
    const { object } = await this.callWithToken({ operation, effect: 'reads', method: 'POST', path: '/wxa/business/getuserphonenumber', json: { code } });
    const info = (object.phone_info ?? {}) as Record<string, unknown>;
    return { number: requiredText(operation, 'reads', info.purePhoneNumber), countryCode: String(info.countryCode ?? '') };
  }

  /** @returns WeChat's message id as decimal text (it does not fit a number), by which `_sent_event` names it; null if none came. */
  async sendSubscribeMessage<K extends TemplateKey>({ openid, template, values, page }: SubscribeMessage<K>): Promise<{ messageId: string | null }> {
    const fields = Object.entries<string>(MESSAGE_TEMPLATES[template].fields);
    const given: Readonly<Record<string, string>> = values;
    const { text } = await this.callWithToken({
      operation: 'sendSubscribeMessage',
      effect: 'delivers',
      method: 'POST',
      path: '/cgi-bin/message/subscribe/send',
      json: {
        touser: openid,
        template_id: this.options.templateIds[template],
        ...(page && { page }),
        data: Object.fromEntries(fields.map(([name, key]) => [key, { value: fitField(key, given[name] ?? '') }])),
        miniprogram_state: this.options.miniprogramState ?? 'formal',
        lang: 'zh_CN',
      },
    });
    return { messageId: /"msgid"\s*:\s*"?(\d+)/.exec(text)?.[1] ?? null };
  }

  /** Closes idle connections. */
  close(): void {
    this.transport.close();
  }

  private async fetchStableToken(): Promise<{ token: string; expiresInSeconds: number }> {
    const { appid, secret } = this.options;
    const operation = 'getStableToken';
    const { object } = await this.call({
      operation,
      effect: 'reads',
      method: 'POST',
      path: '/cgi-bin/stable_token',
      json: { grant_type: 'client_credential', appid, secret },
    });
    return { token: requiredText(operation, 'reads', object.access_token), expiresInSeconds: Number(object.expires_in) || 0 };
  }

  /** A token that WeChat no longer takes is replaced and the call made once more: a refused token means that nothing was done. */
  private async callWithToken(call: Call): Promise<{ object: Record<string, unknown>; text: string }> {
    const token = await this.getStableToken();
    try {
      return await this.call({ ...call, query: { access_token: token } });
    } catch (error) {
      if (!(error instanceof WechatError) || error.errcode === null || !STALE_TOKEN_CODES.has(error.errcode)) throw error;
      this.tokens.forget(token);
      return this.call({ ...call, query: { access_token: await this.getStableToken() } });
    }
  }

  private async call({ operation, effect, method, path, query, json }: Call): Promise<{ object: Record<string, unknown>; text: string }> {
    const url = new URL(path, this.options.baseUrl);
    url.search = new URLSearchParams(query).toString();
    let answer: TransportAnswer;
    try {
      answer = await this.transport.send({ method, url, json });
    } catch (error) {
      throw readFailure(operation, effect, error);
    }
    return { object: readAnswer(operation, effect, answer), text: answer.text };
  }
}
