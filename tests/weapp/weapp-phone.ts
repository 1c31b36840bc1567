import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import vm from 'node:vm';
import { eventually } from '../support/eventually.js';
import { DrawnPage } from './drawn-page.js';
import { applyPath } from './set-data.js';
import { later, wechatOf, type PhoneBridge } from './wechat-bridge.js';
import { weappFolder, type Draw } from './wechat-compiler.js';

type Handler = (...values: unknown[]) => unknown;
type PageConfig = { data?: object } & Record<string, unknown>;
interface LivePage { path: string; data: Record<string, unknown>; instance: Record<string, unknown> }

/**
 * A phone with the built mini-program in a JavaScript world without a DOM. What one sees is drawn from the page's data by
 * WeChat's compiled templates, and what one does goes as an event to the handler that the drawn node names: nothing here
 * knows a page's methods.
 */
export class WeappPhone {
  readonly wechat: PhoneBridge;
  private readonly pages: LivePage[] = [];
  private readonly modules = new Map<string, { exports: unknown }>();
  private readonly pageConfigs = new Map<string, PageConfig>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly world: vm.Context;
  private app: Record<string, unknown> | null = null;
  private loading = '';
  /** What went wrong inside the mini-program. */
  readonly problems: string[] = [];

  constructor(personaId: string, photo: string, private readonly draw: Draw) {
    this.wechat = wechatOf(personaId, photo);
    this.world = vm.createContext(this.globals());
  }

  /** Opens the mini-program as the launcher, or a tapped message, does. @param link page with its query */
  open(link = 'pages/home/index'): void {
    const { path, query } = parse(link);
    const launch = { path, query, scene: 1001 };
    if (!this.app) {
      this.load('app.js');
      this.tell(this.app!, 'onLaunch', launch);
    }
    this.tell(this.app!, 'onShow', launch);
    this.restart(link);
  }

  /** Waits for the words on the page that is shown, and returns it. */
  see(words: string, withinMs = 15_000): Promise<DrawnPage> {
    const look = async (): Promise<DrawnPage | false> => { const page = this.look(); return page.text.includes(words) && page; };
    return eventually(`“${words}” on the page`, look, withinMs).catch((error: unknown) => { throw new Error(`${String(error)}. The page shows: ${this.look().text}\n${this.problems.join('\n')}`); });
  }

  /** Taps what shows exactly these words, or is labelled so for a screen reader. */
  async tap(words: string): Promise<void> {
    const page = await this.showing(`something to tap: “${words}”`, (drawn) => drawn.pathTo(words) !== null);
    const path = page.pathTo(words)!;
    const phoneButton = path.find(({ attr }) => attr?.['openType'] === 'getPhoneNumber');
    if (phoneButton) this.fire('getphonenumber', [phoneButton], { code: await this.wechat.phoneCode(), errMsg: 'getPhoneNumber:ok' });
    else this.fire('tap', path, { x: 10, y: 10 });
  }

  /** Types into the field with this label. */
  async type(label: string, value: string): Promise<void> {
    const page = await this.showing(`a field “${label}”`, (drawn) => drawn.field(label, 'bindinput') !== null);
    this.fire('input', [page.field(label, 'bindinput')!], { value, cursor: value.length });
  }

  /** Turns WeChat's wheel of a picker ("2026-12-01", "09:00"). */
  async pick(label: string, value: string): Promise<void> {
    const page = await this.showing(`a picker “${label}”`, (drawn) => drawn.field(label, 'bindchange') !== null);
    this.fire('change', [page.field(label, 'bindchange')!], { value });
  }

  get path(): string { return this.current.path; }

  close(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }

  private get current(): LivePage {
    const page = this.pages.at(-1);
    if (!page) throw new Error('No page is open');
    return page;
  }

  private look(): DrawnPage { return new DrawnPage(this.draw(this.current.path, this.current.data)); }

  private showing(what: string, fits: (page: DrawnPage) => boolean): Promise<DrawnPage> {
    return eventually(what, async () => { const page = this.look(); return fits(page) && page; }).catch((error: unknown) => { throw new Error(`${String(error)}. The page shows: ${this.look().text}`); });
  }

  /** Sends the event to the handlers that the drawn nodes name, from the node that was hit outwards. */
  private fire(type: string, path: DrawnPage['root'][], detail: object): void {
    const hit = targetOf(path[0]!);
    const { instance } = this.current;
    for (const node of path) {
      const handler = node.attr?.[`bind${type}`] ?? node.attr?.[`catch${type}`];
      if (typeof handler !== 'string') continue;
      this.tell(instance, handler, { type, timeStamp: performance.now(), target: hit, currentTarget: targetOf(node), detail, touches: [], changedTouches: [], mark: {} });
      if (node.attr?.[`catch${type}`]) return;
    }
  }

  private go(link: string): void {
    const { path, query } = parse(link);
    if (!this.pageConfigs.has(path)) { this.loading = path; this.load(`${path}.js`); }
    const config = this.pageConfigs.get(path);
    if (!config) throw new Error(`${path} registers no page`);
    if (this.pages.at(-1)) this.tell(this.current.instance, 'onHide');
    const data = JSON.parse(JSON.stringify(config.data ?? {})) as Record<string, unknown>;
    const instance: Record<string, unknown> = { ...config, data, route: path, options: query };
    instance['setData'] = (changes: Record<string, unknown>, done?: () => void) => {
      // As WeChat does: the data crosses as JSON, and the page draws before the call back.
      for (const [key, value] of Object.entries(changes)) applyPath(data, key, value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
      setImmediate(() => done?.());
    };
    this.pages.push({ path, data, instance });
    this.tell(instance, 'onLoad', query);
    this.tell(instance, 'onShow');
    this.tell(instance, 'onReady');
  }

  private leave(): void {
    const page = this.pages.pop();
    if (page) this.tell(page.instance, 'onUnload');
  }

  private restart(link: string): void {
    while (this.pages.length > 0) this.leave();
    this.go(link);
  }

  private tell(target: Record<string, unknown>, method: string, ...values: unknown[]): void {
    const handler = target[method];
    if (typeof handler === 'function') (handler as Handler).apply(target, values);
  }

  private load(file: string): unknown {
    const path = join(weappFolder, file);
    const known = this.modules.get(path);
    if (known) return known.exports;
    const module = { exports: {} as unknown };
    this.modules.set(path, module);
    const wrapped = vm.runInContext(`(function (require, module, exports) {${readFileSync(path, 'utf8')}\n})`, this.world, { filename: path }) as Handler;
    wrapped((to: string) => this.load(join(dirname(file), to.endsWith('.js') ? to : `${to}.js`)), module, module.exports);
    return module.exports;
  }

  private globals(): Record<string, unknown> {
    const note = (...words: unknown[]): void => void this.problems.push(words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' '));
    const timer = (start: (run: () => void, ms?: number) => NodeJS.Timeout) => (run: () => void, ms?: number) => { const id = start(run, ms); this.timers.add(id); return id; };
    const silent = (): undefined => undefined;
    return {
      wx: { ...this.wechat.calls, ...this.navigation() },
      App: (config: Record<string, unknown>) => { this.app = config; },
      Page: (config: PageConfig) => void this.pageConfigs.set(this.loading, config),
      Component: silent,
      getApp: () => this.app,
      getCurrentPages: () => this.pages.map(({ instance }) => instance),
      setTimeout: timer(setTimeout), setInterval: timer(setInterval), clearTimeout, clearInterval,
      console: { log: silent, info: silent, debug: silent, warn: silent, error: note },
    };
  }

  private navigation(): Record<string, unknown> {
    const to = (link: unknown): string => String(link).replace(/^\//, '');
    return {
      navigateTo: later(({ url }) => { this.go(to(url)); return {}; }),
      redirectTo: later(({ url }) => { this.leave(); this.go(to(url)); return {}; }),
      switchTab: later(({ url }) => { this.restart(to(url)); return {}; }),
      reLaunch: later(({ url }) => { this.restart(to(url)); return {}; }),
      navigateBack: later(() => { this.leave(); this.tell(this.current.instance, 'onShow'); return {}; }),
    };
  }
}

function targetOf({ attr = {} }: DrawnPage['root']): object {
  return { id: attr['id'], dataset: { sid: attr['data-sid'] }, offsetLeft: 0, offsetTop: 0 };
}

function parse(link: string): { path: string; query: Record<string, string> } {
  const [path = '', query = ''] = link.split('?');
  return { path, query: Object.fromEntries(query.split('&').filter(Boolean).map((pair) => { const [key = '', value = ''] = pair.split('='); return [key, value]; })) };
}
