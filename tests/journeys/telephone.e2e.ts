import type { Browser } from 'playwright-core';
import type { TicketView } from '../../shared/contracts/request.js';
import { expectStatus, signIn } from '../support/api-client.js';
import { openBrowser, openDevice, screenshot, type Device } from '../support/browser.js';
import { personas } from '../support/simulator.js';
import { addressOf, seriousFaults, sees, tap, type } from './hands.js';

/** Scene 11: an old man without a smartphone telephones his cadre. */
const WORDS = '炕不热，一晚上没睡好';
let browser: Browser;
let cadre: Device;
let head: string;
let id: string;

beforeAll(async () => {
  browser = await openBrowser();
  cadre = await openDevice(browser);
  const { note } = (await personas()).find(({ id: persona }) => persona === 'beiguan-rep')!;
  head = /没有智能手机的老人(.+?)打电话来/.exec(note)![1]!;
}, 60_000);
afterAll(() => browser.close());

it('is a ticket four taps after the telephone rang', async () => {
  const { page } = cadre;
  await page.goto(addressOf('cadre/pages/todo/index', 'beiguan-rep'));
  await sees(page, '记电话');
  await tap(page, '记电话');
  await sees(page, '谁家的事？');
  await page.getByRole('searchbox').or(page.getByRole('textbox')).locator('visible=true').last().fill(head);
  await sees(page, '共 1 户');
  await page.getByRole('button', { name: new RegExp(`^${head}家`) }).locator('visible=true').last().click();
  await sees(page, '居民说了什么');
  await screenshot(page, 'cadre-log-call');
  expect(await seriousFaults(page)).toEqual([]);
  await type(page, '居民说了什么', WORDS);
  await tap(page, '记下');
  await sees(page, '已记下，可以告诉对方');
  await screenshot(page, 'cadre-logged');
});

it('lets the cadre tell him at once who answers and by when, and go on to the ticket', async () => {
  const { page } = cadre;
  await sees(page, '前受理');
  const mine = page.getByRole('button', { name: /^(去办这件事|看这件事)$/ }).locator('visible=true').last();
  await mine.click();
  await sees(page, WORDS);
  id = /id=([\w-]+)/.exec(page.url())![1]!;
  await sees(page, '这一户');
  await screenshot(page, 'cadre-ticket-of-call');
  expect(await seriousFaults(page)).toEqual([]);
});

it('is on the ticket as the one who telephoned, with the cadre who took the call', async () => {
  const ticket = expectStatus(await (await signIn('beiguan-rep')).get<TicketView>(`/tickets/${id}`), 200);
  const cadreName = (await personas()).find((one) => one.id === 'beiguan-rep')!.name;
  expect({ channel: ticket.channel, filedBy: ticket.filedBy }).toEqual({ channel: 'call', filedBy: cadreName });
  expect(ticket.personName).not.toBe(cadreName);
});

it('met nothing wrong on the way', () => {
  const { problems, strangers } = cadre;
  expect({ problems, strangers }).toEqual({ problems: [], strangers: [] });
});
