declare module '*.scss';

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
  }
}

/** Base of the API, set by config/index.ts: an absolute URL in WeChat, `/api/v1` in the browser. */
declare const API_BASE: string;
