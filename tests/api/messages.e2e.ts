import type { InboxMessageView } from '../../shared/contracts/person.js';
import type { Page } from '../../shared/contracts/page.js';
import { expectStatus, signIn } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { file, leadOf, me } from '../support/filings.js';
import { advanceClock, answerConsent, faultsLeft, messageFor, phoneOf, setFault } from '../support/simulator.js';

afterEach(() => setFault());

async function consent(persona: string, template: string): Promise<void> {
  await answerConsent(persona, [`sim-${template}`]);
}

describe('messages', () => {
  it('reach the lead and the resident who agreed, and open the right page in the right role', async () => {
    const resident = await signIn('resident-xili');
    const probe = await file(resident);
    const { persona, client } = await leadOf(probe);
    await consent(persona, 'ticket-assigned');
    await consent('resident-xili', 'ticket-progress');
    const filed = await file(resident);
    const told = await messageFor(persona, ({ page }) => page.includes(filed.id));
    expect(told.page).toBe(`cadre/pages/ticket/index?id=${filed.id}&role=cadre`);
    const heard = await messageFor('resident-xili', ({ page }) => page.includes(filed.id));
    expect(heard.page).toBe(`pages/request/index?id=${filed.id}&role=resident`);
    await consent('resident-xili', 'ticket-progress');
    expectStatus(await client.post(`/tickets/${filed.id}/accept`), 200);
    await messageFor('resident-xili', ({ data }) => JSON.stringify(data).includes('办理中'));
  });

  it('without consent are in the inbox all the same', async () => {
    const resident = await signIn('resident-xili');
    const filed = await file(resident);
    const inbox = expectStatus(await resident.get<Page<InboxMessageView>>('/me/inbox'), 200);
    expect(inbox.items.some(({ ticketId }) => ticketId === filed.id)).toBe(true);
    expect((await me(resident)).unreadMessages).toBeGreaterThan(0);
  });

  it('wait while WeChat is busy, and arrive once', async () => {
    // Someone of whom no other message is on its way: it would take the one consent.
    const resident = await signIn('resident-gaobeidian');
    await consent('resident-gaobeidian', 'ticket-progress');
    await setFault({ busy: true, times: 2, path: '/cgi-bin/message/subscribe/send' });
    const filed = await file(resident);
    await messageFor('resident-gaobeidian', ({ page }) => page.includes(filed.id), 25_000);
    expect((await phoneOf('resident-gaobeidian')).messages.filter(({ page }) => page.includes(filed.id))).toHaveLength(1);
  });

  it('are counted: one consent is one message', async () => {
    const resident = await signIn('resident-xili');
    await eventually('the ledger is used up', async () => !(await phoneOf('resident-xili')).ledger['sim-ticket-progress']);
    await consent('resident-xili', 'ticket-progress');
    const [first, second] = [await file(resident), await file(resident)];
    await messageFor('resident-xili', ({ page }) => page.includes(first.id) || page.includes(second.id));
    await new Promise((resume) => setTimeout(resume, 2_000));
    const got = (await phoneOf('resident-xili')).messages.filter(({ page }) => page.includes(first.id) || page.includes(second.id));
    expect(got).toHaveLength(1);
  });
});

describe('the day’s quota', () => {
  const faultHits = async (): Promise<number> => 9 - (await faultsLeft());

  it('rests the whole channel until after midnight in Beijing', async () => {
    const resident = await signIn('resident-xili');
    await answerConsent('resident-xili', ['sim-ticket-progress', 'sim-ticket-progress']);
    await consent('resident-xili', 'ticket-progress');
    await setFault({ quota45009: true, times: 9, path: '/cgi-bin/message/subscribe/send' });
    const first = await file(resident);
    await eventually('the quota was met', async () => (await faultHits()) > 0);
    const hits = await faultHits();
    const second = await file(resident);
    await new Promise((resume) => setTimeout(resume, 2_000));
    expect(await faultHits()).toBe(hits);
    await setFault();
    await advanceClock(24 * 3_600);
    await messageFor('resident-xili', ({ page }) => page.includes(first.id) || page.includes(second.id), 20_000);
  }, 60_000);
});
