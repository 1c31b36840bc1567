import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { stageInfo } from './stage-info.js';

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const PHONE = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };
const DESKTOP = { viewport: { width: 1280, height: 800 } };
/** For people to look at; not committed. */
const SCREENSHOTS = resolve(__dirname, '../../.cache/screenshots');

/** The installed Chromium. Close it in afterAll. Its path comes from raise-stage.mjs. */
export function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath || !existsSync(executablePath)) throw new Error('CHROMIUM_PATH names no browser');
  return chromium.launch({ executablePath, headless: true, args: FLAGS });
}

/** One person's device: storage of its own, and what went wrong on its pages. */
export interface Device {
  context: BrowserContext;
  page: Page;
  /** Script errors and console errors of every page; a journey expects none. */
  problems: string[];
  /** Requests to anywhere but the stage: they are refused, and a journey expects none. */
  strangers: string[];
}

export async function openDevice(browser: Browser, kind: 'phone' | 'desktop' = 'phone'): Promise<Device> {
  const context = await browser.newContext({ ...(kind === 'phone' ? PHONE : DESKTOP), locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const problems: string[] = [];
  const strangers: string[] = [];
  context.on('weberror', (error) => problems.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const { port } = new URL(stageInfo().baseUrl);
  const { port: simulatorPort } = new URL(stageInfo().simulatorUrl);
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && !([port, simulatorPort].includes(url.port) && /^(?:127\.0\.0\.1|localhost)$/.test(url.hostname)),
    (route) => {
      strangers.push(route.request().url());
      return route.abort();
    },
  );
  return { context, page: await context.newPage(), problems, strangers };
}

/** Writes .cache/screenshots/<name>.png and returns its path. */
export async function screenshot(page: Page, name: string): Promise<string> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const path = join(SCREENSHOTS, `${name}.png`);
  await page.screenshot({ path, fullPage: false });
  return path;
}
