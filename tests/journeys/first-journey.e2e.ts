import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { RequestView } from '../../shared/contracts/request.js';
import { expectStatus, signIn } from '../support/api-client.js';
import { openBrowser, openDevice, screenshot, type Device } from '../support/browser.js';
import { roofPhoto } from '../support/photo.js';
import { stageInfo } from '../support/stage-info.js';

/** A resident says a thing; the cadre hears of it in WeChat, accepts and answers with a photo; the resident confirms and rates. */
const WORDS = '东屋炕头往下滴水，房东联系不上';
let browser: Browser;
let resident: Device;
let cadre: Device;
let office: Device;
let id: string;

const at = (path: string, persona: string): string => `${stageInfo().baseUrl}/?persona=${persona}#/${path}`;
const sees = (page: Page, words: string): Promise<void> => page.getByText(words).locator('visible=true').first().waitFor({ timeout: 20_000 });
/** Taps the last visible thing with exactly this name: a sheet lies over the page. */
const tap = (page: Page, words: string): Promise<void> => page.getByRole('button', { name: words, exact: true }).locator('visible=true').last().click();

async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html.slice(0, 120)}`);
}

beforeAll(async () => {
  browser = await openBrowser();
  resident = await openDevice(browser);
  cadre = await openDevice(browser);
  office = await openDevice(browser, 'desktop');
}, 60_000);
afterAll(() => browser.close());

it('the cadre signs in and consents to reminders at a tap', async () => {
  await cadre.page.goto(at('cadre/pages/todo/index', 'team-xili-primary'));
  await sees(cadre.page, '收不到提醒');
  await tap(cadre.page, '接收提醒');
  await cadre.page.getByText('收不到提醒').waitFor({ state: 'hidden', timeout: 20_000 });
  await screenshot(cadre.page, 'cadre-todo-empty');
  expect(await seriousFaults(cadre.page)).toEqual([]);
});

it('the resident sees who looks after the household, and says a thing', async () => {
  await resident.page.goto(at('pages/home/index', 'resident-xili'));
  await sees(resident.page, '我的包联干部');
  await screenshot(resident.page, 'resident-home');
  expect(await seriousFaults(resident.page)).toEqual([]);
  await resident.page.goto(`${stageInfo().baseUrl}/#/pages/apply/index?code=general`);
  await resident.page.locator('textarea').locator('visible=true').first().fill(WORDS);
  await sees(resident.page, '前受理');
});

it('what was typed survives a reload', async () => {
  await resident.page.reload();
  await sees(resident.page, '上次填到一半的内容还在');
  expect(await resident.page.locator('textarea').locator('visible=true').first().inputValue()).toBe(WORDS);
  await sees(resident.page, '前受理');
  await screenshot(resident.page, 'resident-form');
  expect(await seriousFaults(resident.page)).toEqual([]);
});

it('is promised a lead and a time, and files at one tap', async () => {
  await tap(resident.page, '提交');
  await sees(resident.page, '编号');
  id = /id=([\w-]+)/.exec(resident.page.url())![1]!;
  await screenshot(resident.page, 'resident-request');
  expect(await seriousFaults(resident.page)).toEqual([]);
});

it('the message on the cadre’s phone opens the ticket, which is accepted and answered with a photo', async () => {
  await office.page.goto(stageInfo().simulatorUrl);
  await office.page.locator('[data-persona="team-xili-primary"]').first().click();
  const message = office.page.locator('[data-message]').first();
  await message.waitFor({ timeout: 20_000 });
  await screenshot(office.page, 'simulator-inbox');
  const link = await message.evaluate((element) => (element.closest('a') ?? element.querySelector('a'))?.getAttribute('href') ?? '');
  expect(link).toContain(id);
  await cadre.page.goto(link);
  await sees(cadre.page, WORDS);
  expect(await seriousFaults(cadre.page)).toEqual([]);
  await tap(cadre.page, '受理');
  await sees(cadre.page, '办理中');
  await screenshot(cadre.page, 'cadre-ticket');
  await tap(cadre.page, '答复');
  await cadre.page.getByText('已解决').locator('visible=true').last().click();
  await cadre.page.locator('textarea').locator('visible=true').last().fill('瓦换好了，泼水试过不漏');
  const [chooser] = await Promise.all([cadre.page.waitForEvent('filechooser'), cadre.page.getByRole('button', { name: /拍照/ }).locator('visible=true').last().click()]);
  const uploaded = cadre.page.waitForResponse((response) => response.url().endsWith('/attachments') && response.status() === 201);
  await chooser.setFiles(await roofPhoto());
  await uploaded;
  await screenshot(cadre.page, 'cadre-answer');
  await tap(cadre.page, '答复');
  await sees(cadre.page, '待确认');
});

it('the resident confirms and rates', async () => {
  await resident.page.reload();
  await sees(resident.page, '瓦换好了，泼水试过不漏');
  await tap(resident.page, '确认办好了');
  await sees(resident.page, '这件事办好了吗？');
  await tap(resident.page, '确认办好了');
  await sees(resident.page, '已办结');
  await tap(resident.page, '评价');
  await resident.page.getByText('非常满意', { exact: true }).locator('visible=true').last().click();
  await tap(resident.page, '提交评价');
  await sees(resident.page, '谢谢您的评价');
  await screenshot(resident.page, 'resident-closed');
  expect(expectStatus(await (await signIn('resident-xili')).get<RequestView>(`/requests/${id}`), 200)).toMatchObject({ state: 'closed', rating: 5 });
});

it('nothing went wrong on the way, and nothing was asked of strangers', () => {
  for (const { problems, strangers } of [resident, cadre, office]) expect({ problems, strangers }).toEqual({ problems: [], strangers: [] });
});
