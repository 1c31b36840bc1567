import type { Browser } from 'playwright-core';
import type { MeView } from '../../shared/contracts/person.js';
import { expectStatus } from '../support/api-client.js';
import { openBrowser, openDevice, screenshot, type Device } from '../support/browser.js';
import { signInUnbound } from '../support/demo-people.js';
import { personas } from '../support/simulator.js';
import { addressOf, seriousFaults, sees, tap, type } from './hands.js';

/** Whoever's phone is on no ledger says a name and six digits, and waits until a cadre who knows them has confirmed. */
let browser: Browser;
let resident: Device;
let cadre: Device;
let name: string;
let lastSix: string;

beforeAll(async () => {
  browser = await openBrowser();
  resident = await openDevice(browser);
  cadre = await openDevice(browser);
  const { note } = (await personas()).find(({ id }) => id === 'resident-unlisted-phone')!;
  [, name, lastSix] = /姓名“(.+?)”和身份证后六位“(.+?)”/.exec(note) as unknown as [string, string, string];
}, 60_000);
afterAll(() => browser.close());

it('tells whoever has an unknown number what to do instead', async () => {
  const { page } = resident;
  await page.goto(addressOf('pages/binding/index', 'resident-unlisted-phone'));
  await sees(page, '先认一下您是哪家的');
  await tap(page, '用微信手机号绑定');
  await sees(page, '这个号码不在登记册上');
  expect(await seriousFaults(page)).toEqual([]);
});

it('takes a name and the last six of the ID number, and waits', async () => {
  const { page } = resident;
  await type(page, '姓名', name);
  await type(page, '身份证号后六位', lastSix);
  await tap(page, '提交绑定');
  await sees(page, '正在等包联干部核对');
  await screenshot(page, 'resident-binding');
  expect(expectStatus(await (await signInUnbound('resident-unlisted-phone')).client.get<MeView>('/me'), 200).household).toBeNull();
});

it('is confirmed by the cadre who is tied to the household', async () => {
  const { page } = cadre;
  await page.goto(addressOf('cadre/pages/todo/index', 'team-xili-primary'));
  await sees(page, '人等您核对身份');
  await page.getByRole('button', { name: /人等您核对身份/ }).locator('visible=true').last().click();
  await tap(page, `是本人：${name}`);
  await screenshot(page, 'cadre-bindings');
  expect(await seriousFaults(page)).toEqual([]);
  await tap(page, '确认是本人');
  await sees(page, '现在没有等您核对的人');
});

it('shows the household to the resident from then on', async () => {
  await resident.page.goto(addressOf('pages/home/index', 'resident-unlisted-phone'));
  await resident.page.reload();
  await sees(resident.page, '我的包联干部');
});

it('met nothing wrong on the way', () => {
  for (const { problems, strangers } of [resident, cadre]) expect({ problems, strangers }).toEqual({ problems: [], strangers: [] });
});
