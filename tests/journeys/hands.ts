import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { stageInfo } from '../support/stage-info.js';

const WITHIN_MS = 20_000;

/** The address of a page of the browser build, signed in as a persona of the simulator. */
export const addressOf = (path: string, persona: string): string => `${stageInfo().baseUrl}/?persona=${persona}#/${path}`;

/** Waits for words on the screen: pages behind stay mounted, and are not meant. */
export const sees = (page: Page, words: string): Promise<void> => page.getByText(words).locator('visible=true').first().waitFor({ timeout: WITHIN_MS });

/** Taps the topmost visible thing with exactly this name: a sheet lies over the page. */
export const tap = (page: Page, words: string, role: 'button' | 'radio' | 'tab' = 'button'): Promise<void> =>
  page.getByRole(role, { name: words, exact: true }).locator('visible=true').last().click();

export const type = (page: Page, label: string, words: string): Promise<void> => page.getByRole('textbox', { name: label, exact: true }).locator('visible=true').last().fill(words);

/** What axe calls serious or critical, with the first place of each. */
export async function seriousFaults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)}`);
}

/** Opens the newest message on a persona's phone as one does on the simulator's page. @returns where it leads */
export async function newestMessage(page: Page, persona: string, about: string): Promise<string> {
  await page.goto(`${stageInfo().simulatorUrl}/`);
  await page.locator(`[data-persona="${persona}"]`).click();
  const message = page.locator(`a[data-message][href*="${about}"]`).first();
  await message.waitFor({ timeout: WITHIN_MS });
  return (await message.getAttribute('href'))!;
}
