import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUrl, Matches, Max, Min, MinLength, validateSync } from 'class-validator';

const KEY = /^[A-Za-z0-9_-]{43}$/;
const WEB = { require_tld: false, require_protocol: true, protocols: ['http', 'https'] };

/**
 * The product's configuration, as the README's table lists it. A wrong variable stops the start with its name. In
 * production every secret must be given; elsewhere missing ones are generated once into DATA_DIR/secrets.json.
 */
export class Environment {
  @IsIn(['development', 'test', 'production'])
  NODE_ENV: 'development' | 'test' | 'production' = 'development';

  @Type(() => Number) @IsInt() @Min(0) @Max(65535)
  PORT = 3000;

  /** The address to listen on; production behind a reverse proxy keeps the default. */
  @MinLength(2)
  HOST = '127.0.0.1';

  /** How many reverse proxies stand in front (0 = none): only then is X-Forwarded-For believed. */
  @Type(() => Number) @IsInt() @Min(0) @Max(5)
  TRUSTED_PROXIES = 0;

  @MinLength(1)
  DATA_DIR = './data';

  @IsIn(['sqlite', 'mysql'])
  DB: 'sqlite' | 'mysql' = 'sqlite';

  /** mysql://user:password@host:port/database, when DB=mysql. */
  @IsOptional() @Matches(/^(mysql|mariadb):\/\/.+\/.+/)
  DATABASE_URL?: string;

  @Type(() => Number) @IsInt() @Min(1) @Max(500)
  DATABASE_POOL = 20;

  @IsUrl(WEB)
  WECHAT_BASE_URL = 'https://api.weixin.qq.com';

  @Matches(/^wx[0-9a-f]{16}$/)
  WECHAT_APPID!: string;

  @MinLength(16)
  WECHAT_SECRET!: string;

  @IsOptional() @MinLength(10)
  WECHAT_TEMPLATE_TICKET_ASSIGNED?: string;

  @IsOptional() @MinLength(10)
  WECHAT_TEMPLATE_TICKET_PROGRESS?: string;

  @IsOptional() @MinLength(10)
  WECHAT_TEMPLATE_TICKET_URGED?: string;

  @IsOptional() @MinLength(10)
  WECHAT_TEMPLATE_NOTICE?: string;

  /** Which build of the mini-program WeChat opens from a message. */
  @IsIn(['formal', 'trial', 'developer'])
  WECHAT_MINIPROGRAM_STATE: 'formal' | 'trial' | 'developer' = 'formal';

  /** The simulator as the browser reaches it; refused in production. */
  @IsOptional() @IsUrl(WEB)
  SIMULATOR_URL?: string;

  /** Signs session tokens: 32 bytes, base64url. */
  @Matches(KEY)
  TOKEN_KEY!: string;

  /** Encrypts personal data: `id:key[,id:key…]`, the first one seals, all of them open. */
  @Matches(/^[a-z0-9]{1,8}:[A-Za-z0-9_-]{43}(,[a-z0-9]{1,8}:[A-Za-z0-9_-]{43})*$/)
  DATA_KEYS!: string;

  /** Hashes what is looked up (phone, ID number): 32 bytes, base64url. Can't be rotated without re-hashing. */
  @Matches(KEY)
  LOOKUP_KEY!: string;

  @IsIn(['fatal', 'error', 'warn', 'info', 'debug', 'silent'])
  LOG_LEVEL: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent' = 'info';

  /** `off` lets a bench or a test call as often as it likes; refused in production. */
  @IsIn(['on', 'off'])
  RATE_LIMITS: 'on' | 'off' = 'on';

  /** Where the browser build lies; unset = beside the server's build, if it is there. */
  @IsOptional() @MinLength(1)
  H5_DIR?: string;

  get isProduction(): boolean {
    return this.NODE_ENV === 'production';
  }

  get dataDir(): string {
    return resolve(this.DATA_DIR);
  }
}

/** Thrown at boot: names each wrong variable, never its value. */
export class EnvironmentError extends Error {}

const SECRETS = ['TOKEN_KEY', 'DATA_KEYS', 'LOOKUP_KEY', 'WECHAT_APPID', 'WECHAT_SECRET'] as const;

/**
 * Reads and checks the environment. Errors: {@link EnvironmentError} with every wrong variable's name.
 */
export function loadEnvironment(source: NodeJS.ProcessEnv): Environment {
  const known = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  if (source['NODE_ENV'] !== 'production') {
    const generated = developmentSecrets(resolve(source['DATA_DIR'] || './data'));
    for (const name of SECRETS) known[name] ??= generated[name];
  }
  const environment = plainToInstance(Environment, known, { exposeDefaultValues: true });
  const problems = validateSync(environment, { whitelist: false }).map((e) => `${e.property}: ${Object.values(e.constraints ?? {}).join('; ')}`);
  if (environment.DB === 'mysql' && !environment.DATABASE_URL) problems.push('DATABASE_URL: needed when DB=mysql');
  if (environment.isProduction) problems.push(...productionProblems(environment));
  if (problems.length) throw new EnvironmentError(`Wrong configuration:\n  ${problems.join('\n  ')}`);
  return environment;
}

function productionProblems(environment: Environment): string[] {
  const problems: string[] = [];
  if (environment.SIMULATOR_URL) problems.push('SIMULATOR_URL: the WeChat simulator is refused in production');
  if (environment.RATE_LIMITS === 'off') problems.push('RATE_LIMITS: must be on in production');
  if (!/^https:/.test(environment.WECHAT_BASE_URL)) problems.push('WECHAT_BASE_URL: must be https in production');
  const file = join(environment.dataDir, 'secrets.json');
  if (existsSync(file)) {
    const generated = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    for (const name of SECRETS) {
      if (generated.includes(environment[name])) problems.push(`${name}: is the generated development secret of ${file}`);
    }
  }
  for (const name of ['TOKEN_KEY', 'LOOKUP_KEY'] as const) {
    if (environment[name] && new Set(environment[name]).size < 8) problems.push(`${name}: is not random`);
  }
  for (const template of ['TICKET_ASSIGNED', 'TICKET_PROGRESS', 'TICKET_URGED', 'NOTICE'] as const) {
    if (!environment[`WECHAT_TEMPLATE_${template}`]) problems.push(`WECHAT_TEMPLATE_${template}: needed in production`);
  }
  return problems;
}

function developmentSecrets(dataDir: string): Record<(typeof SECRETS)[number], string> {
  const file = join(dataDir, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Record<(typeof SECRETS)[number], string>;
  const key = (): string => randomBytes(32).toString('base64url');
  const secrets = {
    TOKEN_KEY: key(), DATA_KEYS: `d1:${key()}`, LOOKUP_KEY: key(),
    WECHAT_APPID: `wx${randomBytes(8).toString('hex')}`, WECHAT_SECRET: randomBytes(16).toString('hex'),
  };
  mkdirSync(dataDir, { recursive: true });
  try {
    writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    // Another process of the same start made it a moment ago: both must use the same keys.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return developmentSecrets(dataDir);
  }
  return secrets;
}
