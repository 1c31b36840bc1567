import { rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { RequestView } from '../../shared/contracts/request.js';
import { expectStatus, signIn } from '../support/api-client.js';
import { eventually } from '../support/eventually.js';
import { roofPhoto } from '../support/photo.js';
import { messageFor, phoneOf } from '../support/simulator.js';
import { templateRenderer } from './wechat-compiler.js';
import { WeappPhone } from './weapp-phone.js';

describe('a resident and a cadre with the mini-program in WeChat', () => {
  let photo: string;
  let resident: WeappPhone;
  let cadre: WeappPhone;

  beforeAll(async () => {
    photo = await roofPhoto();
    const draw = templateRenderer();
    resident = new WeappPhone('resident-xili', photo, draw);
    cadre = new WeappPhone('residence-xili', photo, draw);
  });
  afterAll(() => {
    rmSync(dirname(photo), { recursive: true });
    resident.close();
    cadre.close();
  });

  it('signs a cadre in, who consents to reminders at a tap', async () => {
    cadre.open('cadre/pages/todo/index');
    await cadre.see('收不到提醒');
    await cadre.tap('接收提醒');
    await eventually('the consent is recorded', async () => cadre.wechat.traffic.includes('POST /api/v1/me/consents 204'));
    expect(cadre.wechat.traffic).toContain('POST /api/v1/auth/wechat 200');
  });

  it('signs the resident in and shows who answers for the household', async () => {
    resident.open();
    await resident.see('我的包联干部');
    await resident.see('便民维修');
  });

  it('draws the form from the module, and promises who answers and by when before anything is sent', async () => {
    await resident.tap('便民维修');
    await resident.see('水电气暖、房屋门窗坏了，约人上门修');
    await resident.tap('我要办');
    await resident.see('有没有危险');
    await resident.tap('没有');
    await resident.tap('屋顶漏雨');
    await resident.tap('自己的');
    await resident.pick('什么时候家里有人，哪一天', '2026-12-01');
    await resident.pick('什么时候家里有人，几点开始', '09:00');
    await resident.pick('什么时候家里有人，几点结束', '11:00');
    await resident.type('还有什么要说的', '东屋炕头往下滴水');
    await resident.see('前办结');
    expect(resident.wechat.traffic).toContain('POST /api/v1/requests/preview 200');
    expect(resident.wechat.traffic.filter((call) => call.startsWith('POST /api/v1/requests '))).toEqual([]);
  });

  it('files the request at one tap, which also asks for the consent to reminders', async () => {
    await resident.tap('提交');
    await resident.see('编号');
    expect(resident.path).toBe('pages/request/index');
    expect(resident.wechat.traffic).toContain('POST /api/v1/requests 201');
    expect(Object.values((await phoneOf('resident-xili')).ledger).some((left) => left > 0)).toBe(true);
  });

  it('opens the ticket from the message on the cadre’s phone, to accept at one tap', async () => {
    const { page } = await messageFor('residence-xili', ({ page: link }) => link.startsWith('cadre/pages/ticket/index'));
    cadre.open(page);
    await cadre.see('东屋炕头往下滴水');
    await cadre.tap('受理');
    await cadre.see('办理中');
  });

  it('answers with a photo', async () => {
    await cadre.tap('答复');
    await cadre.see('办理结果');
    await cadre.tap('已解决');
    await cadre.type('怎么办的', '瓦换好了，泼水试过不漏');
    await cadre.tap('照片：拍照或选照片');
    await eventually('the photo is uploaded', async () => cadre.wechat.traffic.includes('POST /api/v1/attachments 201'));
    await cadre.see('照片');
    await cadre.tap('答复');
    await cadre.see('待确认');
  });

  it('lets the resident confirm and rate from the message', async () => {
    const { page } = await messageFor('resident-xili', ({ page: link }) => link.startsWith('pages/request/index'));
    resident.open(page);
    const answered = await resident.see('瓦换好了，泼水试过不漏');
    expect(answered.tags).toContain('wx-image');
    await resident.tap('确认办好了');
    await resident.see('这件事办好了吗？');
    await resident.tap('确认办好了');
    await resident.see('已办结');
    await resident.tap('评价');
    await resident.tap('非常满意');
    await resident.type('想说的话', '来得快');
    await resident.tap('提交评价');
    await eventually('the rating is accepted', async () => resident.wechat.toasts.includes('谢谢您的评价'));
    const id = /id=([\w-]+)/.exec(page)![1]!;
    expect(expectStatus(await (await signIn('resident-xili')).get<RequestView>(`/requests/${id}`), 200)).toMatchObject({ state: 'closed', rating: 5 });
  });

  it('met no error on the way', () => {
    expect([...resident.problems, ...cadre.problems]).toEqual([]);
    expect([...resident.wechat.traffic, ...cadre.wechat.traffic].filter((call) => !/ 20\d$/.test(call))).toEqual([]);
  });
});
