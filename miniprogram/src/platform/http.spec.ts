import { answerWith, askedOf, resetTaro } from '../../test-support/tarojs-taro';
import { get, post } from './http';
import { forgetSession, keepSession, sessionStore } from './session-store';

const SIGNED_IN = { token: 'fresh', expiresAt: '2026-11-25T00:00:00Z', roles: ['resident' as const], bound: true };
const REFUSED = { statusCode: 401, data: { code: 'auth/not-signed-in', message: '登录已过期', details: {} } };

beforeEach(() => {
  resetTaro();
  forgetSession(false);
  keepSession({ ...SIGNED_IN, token: 'old' }, 'resident-xili');
});

/** The API of these tests: the simulator gives codes, `fresh` is a good token. */
function api(path: string, header: Record<string, string>): { statusCode: number; data: unknown } {
  if (path.endsWith('/client-config')) return { statusCode: 200, data: { simulatorUrl: 'http://sim' } };
  if (path.endsWith('/login-code')) return { statusCode: 200, data: { code: 'code-1' } };
  if (path.endsWith('/auth/wechat')) return { statusCode: 200, data: SIGNED_IN };
  return header.authorization === 'Bearer fresh' ? { statusCode: 200, data: { ok: true } } : REFUSED;
}

describe('a call of the API', () => {
  it('signs in again without asking after a 401, once for all that wait, and tries again', async () => {
    answerWith(({ url, header }) => api(url, header));
    await expect(Promise.all([get('/me'), get('/requests')])).resolves.toEqual([{ ok: true }, { ok: true }]);
    expect(askedOf('/auth/wechat')).toHaveLength(1);
    expect(sessionStore.get().session?.token).toBe('fresh');
  });

  it('gives up after the second 401', async () => {
    answerWith(({ url, header }) => (url.endsWith('/me') ? REFUSED : api(url, header)));
    await expect(get('/me')).rejects.toMatchObject({ status: 401 });
    expect(askedOf('/me')).toHaveLength(2);
  });

  it('keeps the session when the network fails while signing in again', async () => {
    answerWith(({ url, header }) => (url.endsWith('/login-code') ? 'offline' : api(url, header)));
    await expect(get('/me')).rejects.toMatchObject({ status: 0 });
    expect(sessionStore.get().session).not.toBeNull();
  });

  it('ends the session when the account was disabled', async () => {
    answerWith(({ url, header }) => (url.endsWith('/auth/wechat') ? { statusCode: 401, data: { code: 'auth/account-disabled', message: '该账号已停用', details: {} } } : api(url, header)));
    await expect(get('/me')).rejects.toMatchObject({ message: '该账号已停用' });
    expect(sessionStore.get()).toEqual({ session: null, signedOut: true });
  });

  it('never signs in by itself after signing out', async () => {
    forgetSession(true);
    answerWith(({ url, header }) => api(url, header));
    await expect(get('/me')).rejects.toMatchObject({ status: 401 });
    expect(askedOf('/auth/wechat')).toHaveLength(0);
  });

  it("passes on the API's own words and the fields that it names", async () => {
    const fields = [{ key: 'fault', code: 'field/choose', message: '请选择「什么坏了」' }];
    answerWith(() => ({ statusCode: 400, data: { code: 'request/details-invalid', message: '表单中有内容需要修改', details: { fields } } }));
    await expect(post('/requests', {}, { idempotencyKey: 'key-1' })).rejects.toMatchObject({ message: '表单中有内容需要修改', fieldErrors: fields });
    expect(askedOf('/requests')[0]?.header).toMatchObject({ 'Idempotency-Key': 'key-1' });
  });
});
