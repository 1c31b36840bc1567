import assert from 'node:assert/strict';

import type { ContractCase } from './contract-case.js';
import type { ContractTarget } from './contract-target.js';
import { tokenOf, wire, wirePhone, wireStableToken } from './wire-calls.js';

const HOUR = 3600;

/** 0 when the token is accepted (the code is then refused with 40029), else the token's error. */
async function tokenError(target: ContractTarget, token: string): Promise<unknown> {
  const { errcode } = (await wirePhone(target, token, 'no-such-code')).body;
  return errcode === 40029 ? 0 : errcode;
}

/** Moves to the first minute of a Beijing day, so that a day's count is not cut by midnight. */
async function toMorning(target: ContractTarget): Promise<void> {
  const beijing = new Date((await target.now()).getTime() + 8 * HOUR * 1000);
  await target.advance(24 * HOUR - (beijing.getUTCHours() * HOUR + beijing.getUTCMinutes() * 60 + beijing.getUTCSeconds()) + 60);
}

export const tokenCases: readonly ContractCase[] = [
  {
    name: 'normal mode gives every caller the same token with the seconds that are left',
    async hold(target) {
      const first = (await wireStableToken(target)).body;
      assert.ok(typeof first.access_token === 'string' && first.access_token.length <= 512);
      assert.ok(Number(first.expires_in) > 7000 && Number(first.expires_in) <= 7200);
      await target.advance(HOUR);
      const second = (await wireStableToken(target)).body;
      assert.equal(second.access_token, first.access_token);
      assert.ok(Math.abs(Number(second.expires_in) - (Number(first.expires_in) - HOUR)) <= 2);
      assert.equal(await tokenError(target, String(second.access_token)), 0);
    },
  },
  {
    name: 'in its last five minutes a token gets a successor and both work, then the old one is 42001',
    async hold(target) {
      const old = await tokenOf(target);
      await target.advance(2 * HOUR - 310);
      assert.equal(await tokenOf(target), old);
      await target.advance(20);
      const next = await tokenOf(target);
      assert.notEqual(next, old);
      assert.deepEqual([await tokenError(target, old), await tokenError(target, next)], [0, 0]);
      assert.equal(await tokenOf(target), next);
      await target.advance(300);
      assert.deepEqual([await tokenError(target, old), await tokenError(target, next)], [42001, 0]);
    },
  },
  {
    name: 'a forced refresh ends the earlier token with 40001',
    async hold(target) {
      const old = await tokenOf(target);
      const next = String((await wireStableToken(target, { force_refresh: true })).body.access_token);
      assert.notEqual(next, old);
      assert.deepEqual([await tokenError(target, old), await tokenError(target, next)], [40001, 0]);
      assert.equal(await tokenOf(target), next);
    },
  },
  {
    name: 'forced refreshes less than 30 s apart refresh nothing',
    async hold(target) {
      const force = async (): Promise<unknown> => (await wireStableToken(target, { force_refresh: true })).body.access_token;
      const first = await force();
      await target.advance(20);
      assert.equal(await force(), first);
      await target.advance(15);
      assert.notEqual(await force(), first);
    },
  },
  {
    name: 'the 21st forced refresh of a Beijing day is 45009, and the next day works',
    async hold(target) {
      await toMorning(target);
      for (let n = 1; n <= 20; n += 1) {
        assert.ok((await wireStableToken(target, { force_refresh: true })).body.access_token, `refresh ${n}`);
        await target.advance(31);
      }
      assert.equal((await wireStableToken(target, { force_refresh: true })).body.errcode, 45009);
      assert.ok((await wireStableToken(target)).body.access_token);
      await toMorning(target);
      assert.ok((await wireStableToken(target, { force_refresh: true })).body.access_token);
    },
  },
  {
    name: 'an invented token is 40001 or 40014, and a token outside the query does not count',
    async hold(target) {
      assert.ok([40001, 40014].includes(Number(await tokenError(target, 'invented'))));
      const token = await tokenOf(target);
      const { status, body } = await wire(`${target.baseUrl}/wxa/business/getuserphonenumber`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ code: 'x', access_token: token }),
      });
      assert.deepEqual([status, body.errcode], [200, 41001]);
    },
  },
  {
    name: 'the token is only given for POST with the right grant, appid and secret',
    async hold(target) {
      assert.equal((await wire(`${target.baseUrl}/cgi-bin/stable_token?grant_type=client_credential&appid=${target.appid}&secret=${target.secret}`)).body.errcode, 43002);
      assert.equal((await wireStableToken(target, { grant_type: 'other' })).body.errcode, 40002);
      assert.equal((await wireStableToken(target, { appid: 'wxffffffffffffffff' })).body.errcode, 40013);
      assert.equal((await wireStableToken(target, { secret: 'guess' })).body.errcode, 40125);
    },
  },
];
