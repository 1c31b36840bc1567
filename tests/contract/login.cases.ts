import assert from 'node:assert/strict';

import type { ContractCase } from './contract-case.js';
import { openidOf, wireLogin } from './wire-calls.js';

export const loginCases: readonly ContractCase[] = [
  {
    name: 'login answers HTTP 200 with openid and session_key',
    async hold(target) {
      const { status, body } = await wireLogin(target, await target.loginCode(target.people[0]));
      assert.equal(status, 200);
      assert.match(String(body.openid), /^[\w-]{28}$/);
      assert.ok(String(body.session_key).length > 0);
      assert.ok(body.errcode === undefined || body.errcode === 0);
    },
  },
  {
    name: 'one person keeps one openid, and two persons have two',
    async hold(target) {
      const [one, other] = target.people;
      const first = await openidOf(target, one);
      assert.equal(await openidOf(target, one), first);
      assert.notEqual(await openidOf(target, other), first);
    },
  },
  {
    name: 'a login code works once: the second time is 40163',
    async hold(target) {
      const code = await target.loginCode(target.people[0]);
      await wireLogin(target, code);
      const { status, body } = await wireLogin(target, code);
      assert.deepEqual([status, body.errcode], [200, 40163]);
      assert.equal(body.openid, undefined);
    },
  },
  {
    name: 'a login code lives for five minutes, then it is 40029',
    async hold(target) {
      const [young, old] = [await target.loginCode(target.people[0]), await target.loginCode(target.people[0])];
      await target.advance(295);
      assert.equal((await wireLogin(target, young)).body.errcode ?? 0, 0);
      await target.advance(10);
      assert.equal((await wireLogin(target, old)).body.errcode, 40029);
    },
  },
  {
    name: 'an invented code and a phone code are 40029 at login',
    async hold(target) {
      for (const code of ['invented', await target.phoneCode(target.people[0])]) {
        const { status, body } = await wireLogin(target, code);
        assert.deepEqual([status, body.errcode], [200, 40029]);
        assert.ok(String(body.errmsg).length > 0);
      }
    },
  },
  {
    name: 'the 101st login of a person within a minute is 45011, and the next minute works',
    async hold(target) {
      const [person, other] = target.people;
      // From the start of a minute, so that the hundred fit into one.
      await target.advance(60 - (await target.now()).getUTCSeconds());
      for (let n = 1; n <= 100; n += 1) assert.equal((await wireLogin(target, await target.loginCode(person))).body.errcode ?? 0, 0, `login ${n}`);
      assert.equal((await wireLogin(target, await target.loginCode(person))).body.errcode, 45011);
      assert.equal((await wireLogin(target, await target.loginCode(other))).body.errcode ?? 0, 0);
      await target.advance(60);
      assert.equal((await wireLogin(target, await target.loginCode(person))).body.errcode ?? 0, 0);
    },
  },
  {
    name: 'a wrong appid is 40013, a wrong secret 40125, and neither uses up the code',
    async hold(target) {
      const code = await target.loginCode(target.people[0]);
      assert.equal((await wireLogin(target, code, { appid: 'wxffffffffffffffff' })).body.errcode, 40013);
      assert.equal((await wireLogin(target, code, { secret: 'guess' })).body.errcode, 40125);
      assert.equal((await wireLogin(target, code)).body.errcode ?? 0, 0);
    },
  },
];
