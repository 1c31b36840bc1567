import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { policy } from '@shared/service-modules/policy';
import { repairs } from '@shared/service-modules/repairs';
import { keepSession } from '@/platform/session-store';
import { answerWith, askedOf, resetTaro, type Asked } from '../../../test-support/tarojs-taro';
import { LEAD, ME_VIEW, PREVIEW, REQUEST_VIEW } from '../../../test-support/wire-examples';
import { ApplyForm } from './apply-form';

beforeEach(() => {
  resetTaro();
  keepSession({ token: 't', expiresAt: '', roles: ['resident'], bound: true }, null);
  answerWith(({ url }) => (url.endsWith('/preview') ? { statusCode: 200, data: PREVIEW } : { statusCode: 201, data: REQUEST_VIEW }));
});

const show = () => render(<ApplyForm module={repairs} me={ME_VIEW} />);
const choose = (question: string, option: string) => {
  const group = screen.getAllByRole('radiogroup', { name: question }).at(-1) as HTMLElement;
  fireEvent.click(Array.from(group.querySelectorAll('[role=radio]')).find((one) => one.textContent === option) as Element);
};
const send = async () => { await act(async () => { fireEvent.click(screen.getByRole('button', { name: '提交' })); }); };

/** Everything that the repairs form asks for. */
function fillIn() {
  choose('有没有危险', '没有');
  choose('什么坏了', '屋顶漏雨');
  choose('房子是谁的', '自己的');
  fireEvent.change(screen.getByLabelText('什么时候家里有人，哪一天'), { target: { value: '2026-12-01' } });
  fireEvent.change(screen.getByLabelText('什么时候家里有人，几点开始'), { target: { value: '09:00' } });
  fireEvent.change(screen.getByLabelText('什么时候家里有人，几点结束'), { target: { value: '11:00' } });
}
const keys = () => askedOf('/requests').map(({ header }: Asked) => header['Idempotency-Key']);

describe('the form of a request', () => {
  it('shows what is known as a fact that can be corrected', () => {
    show();
    expect(screen.getByText('幸福街12号院东屋')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '改坏在哪里' }));
    fireEvent.change(screen.getByLabelText('坏在哪里，门牌或院子'), { target: { value: '幸福街13号院' } });
    expect((screen.getByLabelText('坏在哪里，门牌或院子') as HTMLInputElement).value).toBe('幸福街13号院');
  });

  it('asks what the answers so far make necessary, and no more', () => {
    show();
    expect(screen.queryByRole('radiogroup', { name: '跟房东说过没有' })).toBeNull();
    choose('房子是谁的', '租的');
    expect(screen.getByRole('radiogroup', { name: '跟房东说过没有' })).toBeTruthy();
  });

  it('shows the emergency number as soon as there is danger', () => {
    show();
    expect(screen.queryByText(/119/)).toBeNull();
    choose('有没有危险', '闻到煤气味');
    expect(screen.getByRole('button', { name: '立即拨打 119' })).toBeTruthy();
  });

  it('says beside each field what is wrong, only after the first attempt, and sends nothing', async () => {
    show();
    expect(screen.queryByText('请选择「什么坏了」')).toBeNull();
    await send();
    expect(screen.getByText('请选择「什么坏了」')).toBeTruthy();
    expect(askedOf('/requests')).toHaveLength(0);
    choose('什么坏了', '屋顶漏雨');
    expect(screen.queryByText('请选择「什么坏了」')).toBeNull();
  });

  it('shows who will answer and by when before anything is sent', async () => {
    show();
    fillIn();
    await waitFor(() => expect(screen.getByText(`${LEAD.name} 主办`)).toBeTruthy(), { timeout: 3000 });
    expect(screen.getByText(/11月27日\(周五\) 17:00前受理/)).toBeTruthy();
    expect(askedOf('/requests')).toHaveLength(0);
  });

  it('sends the answers once under the key of the draft, and forgets the draft', async () => {
    show();
    fillIn();
    await send();
    expect(askedOf('/requests')[0]?.data).toMatchObject({ module: 'repairs', personId: ME_VIEW.household?.members[0]?.id, details: { fault: 'roof', slot: { date: '2026-12-01', from: '09:00', to: '11:00' } } });
    expect(keys()[0]).toMatch(/^[0-9a-f-]{36}$/);
    cleanup();
    show();
    expect(screen.queryByText('上次填到一半的内容还在。')).toBeNull();
  });

  it('keeps what was typed through a restart', () => {
    show();
    choose('什么坏了', '屋顶漏雨');
    cleanup();
    show();
    expect(screen.getByText('上次填到一半的内容还在。')).toBeTruthy();
    expect(screen.getByRole('radio', { name: '屋顶漏雨' }).getAttribute('aria-checked')).toBe('true');
  });

  it('sends again under the same key when no answer came, so that nothing doubles', async () => {
    answerWith(({ url }) => (url.endsWith('/preview') ? { statusCode: 200, data: PREVIEW } : 'offline'));
    show();
    fillIn();
    await send();
    expect(screen.getByText(/网络连不上/)).toBeTruthy();
    await send();
    expect(keys()).toHaveLength(2);
    expect(keys()[0]).toBe(keys()[1]);
    expect(screen.getByRole('radio', { name: '屋顶漏雨' }).getAttribute('aria-checked')).toBe('true');
  });

  it("takes a new key after a refusal and shows the server's words beside the field", async () => {
    const fields = [{ key: 'slot', code: 'field/not-a-date', message: '「什么时候家里有人」没有这一天，请重新选日期' }];
    answerWith(({ url }) => (url.endsWith('/preview') ? { statusCode: 200, data: PREVIEW } : { statusCode: 400, data: { code: 'request/details-invalid', message: '表单中有内容需要修改', details: { fields } } }));
    show();
    fillIn();
    await send();
    expect(screen.getByText(/没有这一天/)).toBeTruthy();
    await send();
    expect(keys()[0]).not.toBe(keys()[1]);
  });

  it('offers to follow what is under way already', async () => {
    answerWith(() => ({ statusCode: 200, data: { ...PREVIEW, similar: [{ id: 'r1', number: 'N1', summary: '屋顶漏雨', submittedAt: '2026-11-20T01:00:00Z', leadName: '袁鹏' }] } }));
    show();
    fillIn();
    await waitFor(() => expect(screen.getByText('您家已有相似的事项在办')).toBeTruthy(), { timeout: 3000 });
  });

  it('lets the resident keep any request to those who work on it', async () => {
    render(<ApplyForm module={repairs} me={ME_VIEW} />);
    fillIn();
    choose('谁可以看到', '保密，只让经办的人看到');
    await send();
    expect(askedOf('/requests')[0]?.data).toMatchObject({ visibility: 'case' });
  });

  it('draws every kind of module from its row alone', () => {
    render(<ApplyForm module={policy} me={ME_VIEW} />);
    for (const field of policy.fields.filter(({ when, kind }) => !when && kind !== 'voice')) expect(screen.getAllByText(field.label).length).toBeGreaterThan(0);
  });
});
