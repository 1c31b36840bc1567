/** Limits that hold for all processes together, and what a caller learns when it meets one. */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { startAnotherServer } from '../support/another-server.js';
import { ApiClient, signIn, type Answer } from '../support/api-client.js';
import { repair } from '../support/filings.js';
import { advanceClock, serverNow } from '../support/simulator.js';

const FILINGS_PER_MINUTE = 60;
const SIGN_INS_PER_MINUTE = 300;
const MINUTE_SECONDS = 60;

/** To the first second of the next minute, where a new window has just opened. */
async function toNewMinute(): Promise<void> {
  await advanceClock(MINUTE_SECONDS + 1 - Math.floor((await serverNow()).getTime() / 1_000) % MINUTE_SECONDS);
}

const times = <T>(count: number, call: (index: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, index) => call(index)));
const withStatus = (answers: Answer<unknown>[], status: number): number => answers.filter((answer) => answer.status === status).length;

describe('a rate limit', () => {
  it('lets as many calls through as it says, whichever process they reach, and the next minute again', async () => {
    const resident = await signIn('resident-xiangcun');
    const neighbour = await signIn('resident-gaobeidian');
    const other = await startAnotherServer();
    try {
      const there = new ApiClient(resident.token, `${other.baseUrl}/api/v1`);
      await toNewMinute();
      // The second process follows the clock too, four times a second.
      await wait(1_000);
      // Counted before they are read: a body that is refused costs a call too.
      const answers = await times(FILINGS_PER_MINUTE + 20, (index) => (index % 2 ? there : resident).post('/requests', {}));
      expect(withStatus(answers, 400)).toBe(FILINGS_PER_MINUTE);
      const refused = answers.filter(({ status }) => status === 429);
      expect(refused).toHaveLength(20);
      for (const { body, headers } of refused) {
        const seconds = Number(headers.get('retry-after'));
        expect(seconds).toBeGreaterThan(0);
        expect(seconds).toBeLessThanOrEqual(MINUTE_SECONDS);
        expect(body).toEqual({ code: 'rate/too-many', message: `操作太频繁，请 ${seconds} 秒后再试`, details: { retryAfterSeconds: seconds } });
      }
      expect((await neighbour.post('/requests', {})).status).toBe(400);
      await toNewMinute();
      expect((await resident.post('/requests', {})).status).toBe(400);
    } finally {
      await other.stop();
    }
  }, 120_000);

  it('does not count a repeat that only gets its first answer again', async () => {
    const resident = await signIn('resident-apart');
    await toNewMinute();
    const idempotencyKey = randomUUID();
    const repeats = await times(FILINGS_PER_MINUTE + 5, () => resident.post('/requests', repair(), { idempotencyKey }));
    expect(withStatus(repeats, 201)).toBe(FILINGS_PER_MINUTE + 5);
    expect((await resident.post('/requests', {})).status).toBe(400);
  });

  it('counts addresses where nobody is signed in, and is told apart from the limits of others', async () => {
    const anonymous = new ApiClient();
    await toNewMinute();
    const answers = await times(SIGN_INS_PER_MINUTE + 10, () => anonymous.post('/auth/wechat', { code: '' }));
    expect([withStatus(answers, 400), withStatus(answers, 429)]).toEqual([SIGN_INS_PER_MINUTE, 10]);
    const resident = await anonymous.call('GET', '/client-config');
    expect(resident.status).toBe(200);
    await toNewMinute();
    expect((await anonymous.post('/auth/wechat', { code: '' })).status).toBe(400);
  });
});
