import { addPersona, ledgerRows } from '../support/demo-people.js';
import { personas } from '../support/simulator.js';
import { templateRenderer } from './wechat-compiler.js';
import { WeappPhone } from './weapp-phone.js';

describe('WeChat’s button that gives the phone number', () => {
  const draw = templateRenderer();
  const phones: WeappPhone[] = [];
  const phoneOf = (personaId: string): WeappPhone => {
    const phone = new WeappPhone(personaId, '', draw);
    phones.push(phone);
    phone.open('pages/binding/index');
    return phone;
  };
  afterAll(() => phones.forEach((phone) => phone.close()));

  it('binds whoever has a number on the ledger to their household', async () => {
    const known = (await personas()).map(({ name }) => name);
    const member = ledgerRows('residents').find(({ name, phone }) => phone && !known.includes(name!))!;
    const phone = phoneOf(addPersona(member['phone']));
    await phone.see('先认一下您是哪家的');
    await phone.tap('用微信手机号绑定');
    await phone.see(`${member['name']!}，您好`);
    expect(phone.path).toBe('pages/home/index');
    expect(phone.problems).toEqual([]);
  });

  it('tells whoever has another number how to go on', async () => {
    const phone = phoneOf('resident-unlisted-phone');
    await phone.see('先认一下您是哪家的');
    await phone.tap('用微信手机号绑定');
    await phone.see('这个号码不在登记册上');
    await phone.tap('提交绑定');
    await phone.see('请填写户口本上的姓名');
    expect(phone.problems).toEqual([]);
  });
});
