import assert from 'node:assert/strict';

import type { ContractCase } from './contract-case.js';
import { tokenOf, wireLogin, wirePhone } from './wire-calls.js';

export const phoneCases: readonly ContractCase[] = [
  {
    name: 'a phone code gives the number of the person who tapped',
    async hold(target) {
      const token = await tokenOf(target);
      for (const person of target.people) {
        const { status, body } = await wirePhone(target, token, await target.phoneCode(person));
        assert.deepEqual([status, body.errcode], [200, 0]);
        const info = body.phone_info as Record<string, unknown>;
        assert.deepEqual([info.purePhoneNumber, info.countryCode], [person.phone, '86']);
        assert.equal((info.watermark as Record<string, unknown>).appid, target.appid);
      }
    },
  },
  {
    name: 'a phone code works once',
    async hold(target) {
      const token = await tokenOf(target);
      const code = await target.phoneCode(target.people[0]);
      await wirePhone(target, token, code);
      const { status, body } = await wirePhone(target, token, code);
      assert.deepEqual([status, body.errcode, body.phone_info], [200, 40029, undefined]);
    },
  },
  {
    name: 'a phone code lives for five minutes',
    async hold(target) {
      const token = await tokenOf(target);
      const [young, old] = [await target.phoneCode(target.people[0]), await target.phoneCode(target.people[0])];
      await target.advance(295);
      assert.equal((await wirePhone(target, token, young)).body.errcode, 0);
      await target.advance(10);
      assert.equal((await wirePhone(target, token, old)).body.errcode, 40029);
    },
  },
  {
    name: 'a login code is no phone code, and is not used up by the attempt',
    async hold(target) {
      const code = await target.loginCode(target.people[0]);
      assert.equal((await wirePhone(target, await tokenOf(target), code)).body.errcode, 40029);
      assert.equal((await wireLogin(target, code)).body.errcode ?? 0, 0);
    },
  },
];
