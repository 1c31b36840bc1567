import type { Browser } from 'playwright-core';
import { openBrowser, openDevice, screenshot, type Device } from '../support/browser.js';
import { addressOf, seriousFaults, sees, tap } from './hands.js';

/** A village's network: the server can't be reached when one sends. */
const WORDS = '院门口的路灯不亮了';
let browser: Browser;
let device: Device;

beforeAll(async () => {
  browser = await openBrowser();
  device = await openDevice(browser);
}, 60_000);
afterAll(() => browser.close());

const words = () => device.page.locator('textarea').locator('visible=true').first();

it('says so in words, and keeps what was typed', async () => {
  const { page } = device;
  await page.goto(addressOf('pages/apply/index?code=general', 'resident-xili'));
  await words().fill(WORDS);
  await sees(page, '前受理');
  await page.route('**/api/v1/requests', (route) => route.abort());
  await tap(page, '提交');
  await sees(page, '网络连不上，请检查网络后重试，已填写的内容不会丢失');
  await screenshot(page, 'resident-offline');
  expect(await words().inputValue()).toBe(WORDS);
  expect(await seriousFaults(page)).toEqual([]);
  // The browser itself reports the refused call; nothing else may be wrong.
  expect(device.problems.filter((problem) => !/ERR_FAILED/.test(problem))).toEqual([]);
});

it('sends it at the next tap, once the network is back', async () => {
  const { page } = device;
  await page.unroute('**/api/v1/requests');
  await tap(page, '提交');
  await sees(page, '编号');
  await tap(page, '看提交的内容');
  await sees(page, WORDS);
});
