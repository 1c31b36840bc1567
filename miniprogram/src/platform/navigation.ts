import Taro from '@tarojs/taro';

/** Pages that WeChat keeps alive as tabs; they are reached by switchTab only and take no query. */
export const TAB_PAGES = ['pages/home/index', 'pages/services/index', 'pages/inbox/index', 'pages/profile/index'] as const;

/** WeChat refuses an eleventh page on the stack. */
const DEEPEST = 9;

export type PageQuery = Record<string, string | number | undefined>;

/** Opens a page (`pages/request/index`) over this one. */
export function openPage(path: string, query: PageQuery = {}): void {
  const url = urlOf(path, query);
  if (isTab(path)) void Taro.switchTab({ url: `/${path}` });
  else if (Taro.getCurrentPages().length >= DEEPEST) void Taro.redirectTo({ url });
  else void Taro.navigateTo({ url });
}

/** Puts a page in this one's place: going back skips this one. */
export function replacePage(path: string, query: PageQuery = {}): void {
  if (isTab(path)) void Taro.switchTab({ url: `/${path}` });
  else void Taro.redirectTo({ url: urlOf(path, query) });
}

/** Starts over at a tab or at another face's first page. */
export function openRoot(path: string): void {
  if (isTab(path)) void Taro.switchTab({ url: `/${path}` });
  else void Taro.reLaunch({ url: `/${path}` });
}

/** Back to the page before; to `fallback` when this one was opened from outside. */
export function goBack(fallback = 'pages/home/index'): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openRoot(fallback);
}

/** The page on the screen, `pages/home/index`: tabs and lower pages stay mounted behind it. */
export function currentPath(): string {
  return (Taro.getCurrentInstance().router?.path ?? '').replace(/^\//, '').split('?')[0] ?? '';
}

/** Opens what a message carries: a page with its query, with or without the leading slash. */
export function openLink(link: string): void {
  const [path = '', query = ''] = link.replace(/^\//, '').split('?');
  openPage(path, Object.fromEntries(query.split('&').filter(Boolean).map((pair) => {
    const [key = '', value = ''] = pair.split('=');
    return [key, decodeURIComponent(value)];
  })));
}

function isTab(path: string): boolean {
  return (TAB_PAGES as readonly string[]).includes(path);
}

function urlOf(path: string, query: PageQuery): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  return `/${path}${pairs.length ? `?${pairs.map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`).join('&')}` : ''}`;
}
