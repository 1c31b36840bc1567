import type { Page } from '../../shared/contracts/page.js';
import type { InboxMessageView, MeView } from '../../shared/contracts/person.js';
import { expectStatus, signIn, type ApiClient } from '../support/api-client.js';
import { withDatabase } from '../support/database.js';
import { file, me } from '../support/filings.js';

const inbox = async (client: ApiClient, query = ''): Promise<Page<InboxMessageView>> => expectStatus(await client.get<Page<InboxMessageView>>(`/me/inbox${query}`), 200);
const unread = async (client: ApiClient): Promise<number> => expectStatus(await client.get<MeView>('/me'), 200).unreadMessages;

let resident: ApiClient;
beforeAll(async () => {
  resident = await signIn('resident-gaobeidian');
  for (let i = 0; i < 3; i++) await file(resident);
});

describe('the inbox', () => {
  it('shows unread messages first, then the newest', async () => {
    const [newest, second] = (await inbox(resident)).items;
    expectStatus(await resident.post(`/me/inbox/${newest!.id}/read`), 204);
    const { items, total } = await inbox(resident);
    expect(items[0]!.id).toBe(second!.id);
    const read = items.find(({ id }) => id === newest!.id)!;
    expect(read.readAt).toMatch(/^\d{4}-.*Z$/);
    const unreadOnes = items.filter(({ readAt }) => readAt === null);
    expect(items.slice(0, unreadOnes.length)).toEqual(unreadOnes);
    expect(unreadOnes.map(({ id }) => id)).toEqual(unreadOnes.map(({ id }) => id).sort().reverse());
    expect(total).toBeGreaterThanOrEqual(3);
  });

  it('comes in pages, each message once', async () => {
    const whole = await inbox(resident, '?pageSize=50');
    const pages = await Promise.all(Array.from({ length: Math.ceil(whole.total / 2) }, (_, n) => inbox(resident, `?page=${n + 1}&pageSize=2`)));
    expect(pages.flatMap(({ items }) => items)).toEqual(whole.items);
    expect((await resident.get('/me/inbox?pageSize=500')).status).toBe(400);
  });

  it('counts what is unread, and reading a message twice changes nothing', async () => {
    const before = await unread(resident);
    const { id } = (await inbox(resident)).items[0]!;
    expectStatus(await resident.post(`/me/inbox/${id}/read`), 204);
    const first = (await inbox(resident)).items.find((message) => message.id === id)!.readAt;
    expectStatus(await resident.post(`/me/inbox/${id}/read`), 204);
    expect((await inbox(resident)).items.find((message) => message.id === id)!.readAt).toBe(first);
    expect(await unread(resident)).toBe(before - 1);
    expectStatus(await resident.post('/me/inbox/read-all'), 204);
    expect(await unread(resident)).toBe(0);
  });

  it('is one’s own: somebody else’s message is not found', async () => {
    await file(resident);
    const { id } = (await inbox(resident)).items[0]!;
    const other = await signIn('resident-xili');
    const answer = await other.post(`/me/inbox/${id}/read`);
    expect([answer.status, answer.body.code]).toEqual([404, 'access/not-found']);
    expect((await inbox(resident)).items.find((message) => message.id === id)!.readAt).toBeNull();
    expect((await inbox(other)).items.map((message) => message.id)).not.toContain(id);
  });

  it('no longer shows a cadre’s messages once the person is no cadre', async () => {
    const both = await signIn('both-nanhezhao');
    const { person, cadre } = await me(both);
    const at = new Date().toISOString().slice(0, 23).replace('T', ' ');
    await withDatabase((query) => query('INSERT INTO inbox_message (id, personId, role, title, text, page, at) VALUES (?, ?, ?, ?, ?, ?, ?)', [`00000000-${Date.now()}`, person!.id, 'cadre', '新的事项', '请受理', 'cadre/pages/todo/index', at]));
    expect((await inbox(both)).items.map(({ role }) => role)).toContain('cadre');
    const enable = (to: 0 | 1): Promise<unknown> => withDatabase((query) => query('UPDATE cadre SET enabled = ? WHERE id = ?', [to, cadre!.id]));
    await enable(0);
    try {
      expect((await inbox(both)).items.filter(({ role }) => role !== 'resident')).toEqual([]);
    } finally {
      await enable(1);
    }
  });
});

describe('message consents', () => {
  it('are raised by each accept, and by nothing else', async () => {
    const before = (await me(resident)).consents;
    // Of a template that nothing sends meanwhile: WeChat's refusal of a message would set the count to 0.
    const template = (await me(resident)).templates.submit.find((id) => id.includes('notice'))!;
    for (const answer of ['accept', 'accept', 'reject', 'ban']) expectStatus(await resident.post('/me/consents', { results: { [template]: answer } }), 204);
    expect((await me(resident)).consents).toEqual({ ...before, [template]: before[template]! + 2 });
  });

  it('of another template, or with another answer, are refused', async () => {
    const [template] = (await me(resident)).templates.submit as [string];
    for (const results of [{ other: 'accept' }, { [template]: 'yes' }, { [template]: 7 }, [], 'accept', Object.fromEntries(['a', 'b', 'c', 'd'].map((key) => [key, 'accept']))]) {
      const answer = await resident.post('/me/consents', { results });
      expect([answer.status, answer.body.code]).toEqual([400, 'input/invalid']);
    }
  });
});
