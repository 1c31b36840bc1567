import { expectStatus, signIn } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { file, leadOf, requestOf } from '../support/filings.js';
import { advanceClock } from '../support/simulator.js';

const DAY = 86_400;

it('an answered ticket closes by itself after seven days, having told the resident twice before', async () => {
  const filed = await file(await signIn('resident-xili'));
  const { persona } = await leadOf(filed);
  expectStatus(await (await signIn(persona)).post(`/tickets/${filed.id}/answer`, { outcome: 'solved', text: '好了' }), 200);
  const told = async (): Promise<number> => {
    const resident = await signIn('resident-xili');
    const { items } = expectStatus(await resident.get<{ items: { ticketId: string; text: string }[] }>('/me/inbox?pageSize=50'), 200);
    return items.filter(({ ticketId, text }) => ticketId === filed.id && text.includes('到期')).length;
  };
  await advanceClock(3 * DAY + 60);
  await eventually('the first notice', async () => (await told()) === 1, 20_000);
  await advanceClock(3 * DAY);
  await eventually('the second notice', async () => (await told()) === 2, 20_000);
  expect((await requestOf(await signIn('resident-xili'), filed.id)).state).toBe('answered');
  await advanceClock(DAY);
  const resident = await signIn('resident-xili');
  await eventually('it closes', async () => (await requestOf(resident, filed.id)).state === 'closed', 20_000);
  expect((await requestOf(resident, filed.id)).timeline.at(-1)).toMatchObject({ move: 'auto-close', actorRole: 'system' });
  await advanceClock(14 * DAY);
  const later = await signIn('resident-xili');
  expect((await requestOf(later, filed.id)).moves).toContain('reopen');
  await advanceClock(2 * DAY);
  expect((await (await signIn('resident-xili')).post(`/requests/${filed.id}/reopen`, { text: '又坏了' })).body.code).toBe('ticket/reopen-too-late');
}, 90_000);
