import assert from 'node:assert/strict';

import type { ContractCase } from './contract-case.js';
import { goodData, WIRE_TEMPLATE } from './contract-target.js';
import { openidOf, tokenOf, wireSend } from './wire-calls.js';

const GOOD_FIELDS: readonly [key: string, value: string][] = [
  ['thing2', '二十个字二十个字二十个字二十个字二十个字'],
  ['thing2', 'Mixed 中文, 123 & 符号！'],
  ['character_string1', 'A'.repeat(32)],
  ['character_string1', 'RC20261127-0042/#'],
  ['phrase3', '待补正材料'],
  ['time4', '15:01'],
  ['time4', '2019年10月1日 15:01'],
];

const BAD_FIELDS: readonly [key: string, value: string][] = [
  ['thing2', '二十一个字二十一个字二十一个字二十一个字一'],
  ['thing2', ''],
  ['thing5', '两\n行'],
  ['character_string1', 'A'.repeat(33)],
  ['character_string1', '编号1'],
  ['phrase3', '六个汉字太长'],
  ['phrase3', '办理中1'],
  ['phrase3', 'doing'],
  ['time4', '2019-10-01T15:01:00Z'],
  ['time4', '25:01'],
  ['time4', '明天下午'],
];

export const sendCases: readonly ContractCase[] = [
  {
    name: 'an accepted message arrives with its data and page',
    async hold(target) {
      const [person, other] = target.people;
      const openid = await openidOf(target, person);
      await target.answerConsent(person, [WIRE_TEMPLATE], true);
      const { status, body } = await wireSend(target, await tokenOf(target), openid);
      assert.deepEqual([status, body.errcode], [200, 0]);
      const delivered = (await target.delivered(person)).map(({ templateId, page, data }) => ({ templateId, page, data }));
      expect(delivered).toEqual([{ templateId: WIRE_TEMPLATE, page: 'pages/request/index?id=42', data: goodData() }]);
      assert.equal((await target.delivered(other)).length, 0);
    },
  },
  {
    name: 'one accept is one message: the next is 43101 and does not arrive',
    async hold(target) {
      const [person] = target.people;
      const [openid, token] = [await openidOf(target, person), await tokenOf(target)];
      assert.equal((await wireSend(target, token, openid)).body.errcode, 43101);
      await target.answerConsent(person, [WIRE_TEMPLATE], true);
      assert.equal((await wireSend(target, token, openid)).body.errcode, 0);
      assert.equal((await wireSend(target, token, openid)).body.errcode, 43101);
      assert.equal((await target.delivered(person)).length, 1);
    },
  },
  {
    name: 'accepts add up without expiry, a rejection adds nothing, and each template and person counts alone',
    async hold(target) {
      const [person, other] = target.people;
      const openid = await openidOf(target, person);
      await target.answerConsent(person, [WIRE_TEMPLATE], true);
      await target.answerConsent(person, [WIRE_TEMPLATE], true);
      await target.answerConsent(person, [WIRE_TEMPLATE], false);
      await target.answerConsent(other, [WIRE_TEMPLATE, 'sim-notice'], true);
      await target.advance(400 * 86_400);
      const token = await tokenOf(target);
      const notice = { template_id: 'sim-notice', data: { thing1: { value: '通知' }, time2: { value: '15:01' }, thing3: { value: '请看' } } };
      assert.equal((await wireSend(target, token, openid, notice)).body.errcode, 43101);
      const codes = [];
      for (let n = 0; n < 3; n += 1) codes.push((await wireSend(target, token, openid)).body.errcode);
      assert.deepEqual(codes, [0, 0, 43101]);
    },
  },
  ...GOOD_FIELDS.map(([key, value]): ContractCase => ({
    name: `${key} may be ${JSON.stringify(value)}`,
    async hold(target) {
      const [person] = target.people;
      const openid = await openidOf(target, person);
      await target.answerConsent(person, [WIRE_TEMPLATE], true);
      assert.equal((await wireSend(target, await tokenOf(target), openid, { data: { ...goodData(), [key]: { value } } })).body.errcode, 0);
    },
  })),
  ...BAD_FIELDS.map(([key, value]): ContractCase => ({
    name: `${key} may not be ${JSON.stringify(value)}: 47003 names it and uses up no consent`,
    async hold(target) {
      const [person] = target.people;
      const [openid, token] = [await openidOf(target, person), await tokenOf(target)];
      await target.answerConsent(person, [WIRE_TEMPLATE], true);
      const { status, body } = await wireSend(target, token, openid, { data: { ...goodData(), [key]: { value } } });
      assert.deepEqual([status, body.errcode], [200, 47003]);
      assert.ok(String(body.errmsg).includes(key), `${String(body.errmsg)} does not name ${key}`);
      assert.equal((await wireSend(target, token, openid)).body.errcode, 0);
    },
  })),
  {
    name: 'a missing field is 47003 and named',
    async hold(target) {
      const [person] = target.people;
      const openid = await openidOf(target, person);
      await target.answerConsent(person, [WIRE_TEMPLATE], true);
      const { thing5: _left, ...data } = goodData();
      const { body } = await wireSend(target, await tokenOf(target), openid, { data });
      assert.equal(body.errcode, 47003);
      assert.match(String(body.errmsg), /thing5/);
    },
  },
  {
    name: 'an unknown openid is 40003, an unknown template 40037, an unknown page 41030',
    async hold(target) {
      const [person] = target.people;
      const [openid, token] = [await openidOf(target, person), await tokenOf(target)];
      await target.answerConsent(person, [WIRE_TEMPLATE], true);
      assert.equal((await wireSend(target, token, 'oNobody')).body.errcode, 40003);
      assert.equal((await wireSend(target, token, openid, { template_id: 'no-such-template' })).body.errcode, 40037);
      assert.equal((await wireSend(target, token, openid, { page: '/pages/request/index' })).body.errcode, 41030);
      assert.equal((await target.delivered(person)).length, 0);
      assert.equal((await wireSend(target, token, openid, { page: undefined })).body.errcode, 0);
    },
  },
];
