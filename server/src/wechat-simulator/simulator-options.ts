/**
 * The simulator's settings, from its environment. It stands in for WeChat in development and tests only, so it refuses
 * production, and it always listens on the loopback address (main.ts).
 */
export interface SimulatorOptions {
  /** 0 = any free port. */
  port: number;
  /** Folder with `personas.json`; the simulator keeps `wechat-simulator.json` there. */
  dataDir: string;
  /** Where the H5 build is served, without a trailing slash. */
  productUrl: string;
  appid: string;
  secret: string;
  /** Subscribe messages a Beijing day before 45009; WeChat gives 10 million to accounts without payment. */
  dailySendQuota: number;
  /** How long one send occupies its openid, in ms: a second one meanwhile gets 43108. */
  sendHoldMs: number;
  /** The built `app.json` whose pages exist; null = judge a page by its shape alone. */
  appJsonPath: string | null;
}

export const DEFAULT_SEND_QUOTA = 10_000_000;
export const DEFAULT_SEND_HOLD_MS = 2;

/** @throws Error that names the variable, when one is missing or wrong, and always in production. */
export function readSimulatorOptions(env: Readonly<Record<string, string | undefined>>): SimulatorOptions {
  if (env.NODE_ENV === 'production') {
    throw new Error('微信模拟器只用于开发和测试，NODE_ENV=production 时不能启动。The WeChat simulator refuses to start in production.');
  }
  return {
    port: wholeNumber(env, 'WECHAT_SIM_PORT', 3001, 65_535),
    dataDir: env.DATA_DIR || './data',
    productUrl: httpUrl(env.PRODUCT_URL || 'http://localhost:3000'),
    appid: required(env, 'WECHAT_APPID'),
    secret: required(env, 'WECHAT_SECRET'),
    dailySendQuota: wholeNumber(env, 'WECHAT_SIM_DAILY_QUOTA', DEFAULT_SEND_QUOTA, Number.MAX_SAFE_INTEGER),
    sendHoldMs: wholeNumber(env, 'WECHAT_SIM_SEND_HOLD_MS', DEFAULT_SEND_HOLD_MS, 60_000),
    appJsonPath: env.WECHAT_SIM_APP_JSON || null,
  };
}

function required(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`环境变量 ${name} 没有设置。${name} is not set.`);
  return value;
}

function wholeNumber(env: Readonly<Record<string, string | undefined>>, name: string, fallback: number, max: number): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > max) throw new Error(`环境变量 ${name} 应是 0 到 ${max} 的整数。${name} must be a whole number.`);
  return value;
}

function httpUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error('环境变量 PRODUCT_URL 应是 http 地址。PRODUCT_URL must be an http URL.');
  return text.replace(/\/+$/, '');
}
