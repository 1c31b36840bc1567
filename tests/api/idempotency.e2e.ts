/** One key, one answer, one row: `Idempotency-Key` on creating POSTs. */
import { randomUUID } from 'node:crypto';
import type { Page } from '../../shared/contracts/page.js';
import type { RequestView, SubmitRequest, TicketSummary } from '../../shared/contracts/request.js';
import { startAnotherServer } from '../support/another-server.js';
import { ApiClient, expectStatus, signIn } from '../support/api-client.js';
import { withDatabase } from '../support/database.js';
import { repair } from '../support/filings.js';
import { advanceClock } from '../support/simulator.js';

const PARALLEL = 50;
const leaking = (description = '屋顶漏雨，炕都湿了'): SubmitRequest => ({ ...repair(), description });

describe('a creating POST with an Idempotency-Key', () => {
  let resident: ApiClient;
  let neighbour: ApiClient;

  beforeAll(async () => {
    resident = await signIn('resident-xili');
    neighbour = await signIn('resident-returned');
  });

  const file = (client: ApiClient, body: unknown, idempotencyKey: string | null) => client.post<RequestView>('/requests', body, { idempotencyKey });
  const requestsOf = async (client: ApiClient): Promise<number> => expectStatus(await client.get<Page<TicketSummary>>('/requests'), 200).total;

  it('gives the first answer again, to the letter', async () => {
    const [key, body] = [randomUUID(), leaking()];
    const first = await file(resident, body, key);
    const before = await requestsOf(resident);
    const second = await file(resident, body, key);
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.body).toEqual(first.body);
    expect(await requestsOf(resident)).toBe(before);
  });

  it(`makes one row of ${PARALLEL} calls at once, and answers all of them the same`, async () => {
    const [key, body, before] = [randomUUID(), leaking('五十次'), await requestsOf(resident)];
    const answers = await Promise.all(Array.from({ length: PARALLEL }, () => file(resident, body, key)));
    expect([...new Set(answers.map(({ status }) => status))]).toEqual([201]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await requestsOf(resident)).toBe(before + 1);
  });

  it('makes one row of calls that reach two server processes at once', async () => {
    const other = await startAnotherServer();
    try {
      const there = new ApiClient(resident.token, `${other.baseUrl}/api/v1`);
      for (let round = 0; round < 5; round++) {
        const [key, before] = [randomUUID(), await requestsOf(resident)];
        const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => file(i % 2 ? there : resident, leaking('两个进程'), key)));
        expect([...new Set(answers.map(({ status }) => status))]).toEqual([201]);
        expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
        expect(await requestsOf(resident)).toBe(before + 1);
      }
    } finally {
      await other.stop();
    }
  }, 120_000);

  it('refuses another body under the same key, and writes nothing', async () => {
    const key = randomUUID();
    expectStatus(await file(resident, leaking('第一次'), key), 201);
    const before = await requestsOf(resident);
    const other = await resident.post('/requests', leaking('第二次'), { idempotencyKey: key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency/different-body']);
    expect(await requestsOf(resident)).toBe(before);
  });

  it('belongs to its account: the same key of somebody else is another key', async () => {
    const [key, body] = [randomUUID(), leaking()];
    const mine = expectStatus(await file(resident, body, key), 201);
    const theirs = expectStatus(await file(neighbour, body, key), 201);
    expect(theirs.id).not.toBe(mine.id);
  });

  it('belongs to its path: the same key on another request’s move is another key', async () => {
    const [first, second] = [expectStatus(await file(resident, leaking('甲'), null), 201), expectStatus(await file(resident, leaking('乙'), null), 201)];
    const key = randomUUID();
    for (const { id } of [first, second]) {
      const withdrawn = expectStatus(await resident.post<RequestView>(`/requests/${id}/withdraw`, { text: '修好了' }, { idempotencyKey: key }), 200);
      expect([withdrawn.id, withdrawn.state]).toEqual([id, 'withdrawn']);
    }
  });

  it('on a move gives the first answer again, although the move would be illegal by now', async () => {
    const { id } = expectStatus(await file(resident, leaking(), null), 201);
    const key = randomUUID();
    const first = await resident.post<RequestView>(`/requests/${id}/withdraw`, { text: '不用了' }, { idempotencyKey: key });
    const second = await resident.post<RequestView>(`/requests/${id}/withdraw`, { text: '不用了' }, { idempotencyKey: key });
    const afresh = await resident.post(`/requests/${id}/withdraw`, { text: '不用了' });
    expect([first.status, second.status, afresh.status]).toEqual([200, 200, 409]);
    expect(second.body).toEqual(first.body);
  });

  it('frees the key of a call that was refused', async () => {
    const [key, body] = [randomUUID(), leaking()];
    const refused = await resident.post('/requests', { ...body, details: {} }, { idempotencyKey: key });
    expect(refused.status).toBe(400);
    expectStatus(await file(resident, body, key), 201);
  });

  it.each([['too short', 'abc'], ['with a space', 'abc defgh'], ['too long', 'a'.repeat(65)], ['not of ASCII letters', 'abcdefg\u00e9']])('refuses a key that is %s', async (_what, key) => {
    const answer = await resident.post('/requests', leaking(), { idempotencyKey: key });
    expect([answer.status, answer.body.code]).toEqual([400, 'input/idempotency-key']);
  });

  it('keeps the answer sealed, and for a day', async () => {
    const [key, body] = [randomUUID(), leaking('灶王爷像后面那根管子')];
    const first = expectStatus(await file(resident, body, key), 201);
    await withDatabase(async (query) => {
      const kept = await query('SELECT * FROM idempotency_record');
      expect(kept.length).toBeGreaterThan(0);
      expect(JSON.stringify(kept)).not.toContain('灶王爷');
      expect(JSON.stringify(kept)).not.toContain(first.id);
    });
    await advanceClock(24 * 3_600 + 60);
    const again = expectStatus(await file(await signIn('resident-xili'), leaking('灶王爷像后面那根管子'), key), 201);
    expect(again.id).not.toBe(first.id);
  });
});
