import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { RequestView } from '@shared/contracts/request';
import type { ResidentMove, TicketState } from '@shared/ticket-states';
import { keepSession } from '@/platform/session-store';
import { answerWith, askedOf, resetTaro } from '../../../test-support/tarojs-taro';
import { REQUEST_VIEW } from '../../../test-support/wire-examples';
import { RequestActions } from './request-actions';

let reloads = 0;

beforeEach(() => {
  resetTaro();
  reloads = 0;
  keepSession({ token: 't', expiresAt: '', roles: ['resident'], bound: true }, null);
  answerWith(() => ({ statusCode: 200, data: {} }));
});

function show(state: TicketState, moves: ResidentMove[], more: Partial<RequestView> = {}) {
  const request: RequestView = { ...REQUEST_VIEW, state, moves, version: 7, ...more };
  const resource = { data: request, error: null, loading: false, replace: () => undefined, reload: async () => { reloads += 1; } };
  render(<RequestActions resource={resource} request={request} />);
}
const buttons = () => screen.getAllByRole('button').map((one) => one.textContent?.replace('…', ''));
const tap = async (name: string) => {
  const dialog = screen.queryByRole('dialog');
  const all = screen.getAllByRole('button', { name });
  await act(async () => { fireEvent.click(all.find((one) => dialog?.contains(one)) ?? (all[0] as HTMLElement)); });
};

describe('what a resident can do with a request', () => {
  it('is exactly what the API says is legal', async () => {
    show('answered', ['confirm', 'still-open', 'withdraw']);
    expect(buttons()).toEqual(['更多', '还没解决', '确认办好了']);
    await tap('更多操作');
    expect(buttons()).toEqual(['更多', '还没解决', '确认办好了', '撤回', '关闭']);
  });

  it('is nothing when no move is legal', () => {
    show('declined', []);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('nudges to what the request waits for, never to urging or withdrawing', () => {
    show('assigned', ['urge', 'withdraw']);
    expect(screen.getByRole('button', { name: '催办' }).className).not.toContain('primary');
    cleanup();
    show('closed', ['reopen', 'rate']);
    expect(screen.getByRole('button', { name: '评价' }).className).toContain('primary');
  });

  it('nudges to urging once it is overdue', () => {
    show('assigned', ['urge', 'withdraw'], { overdue: true });
    expect(screen.getByRole('button', { name: '催办' }).className).toContain('primary');
  });

  it('asks once more before it withdraws', async () => {
    show('assigned', ['urge', 'withdraw']);
    await tap('更多操作');
    await tap('撤回');
    expect(askedOf('/withdraw')).toHaveLength(0);
    await tap('撤回');
    expect(askedOf('/withdraw')[0]?.data).toEqual({ version: 7 });
  });

  it('sends the version that was on the screen, and reads the request again', async () => {
    show('assigned', ['urge', 'withdraw']);
    await tap('催办');
    expect(askedOf('/urge')[0]?.data).toEqual({ version: 7 });
    expect(reloads).toBe(1);
  });

  it("shows the API's words when something has changed meanwhile, and reads again", async () => {
    answerWith(() => ({ statusCode: 409, data: { code: 'ticket/stale', message: '这件事项刚刚有了新进展，请刷新后再操作', details: {} } }));
    show('assigned', ['urge', 'withdraw']);
    await tap('催办');
    expect(screen.getByText('这件事项刚刚有了新进展，请刷新后再操作')).toBeTruthy();
    expect(reloads).toBe(1);
  });

  it('repeats a tap whose answer was lost under the same key', async () => {
    answerWith(() => 'offline');
    show('assigned', ['urge', 'withdraw']);
    await tap('催办');
    await tap('催办');
    const keys = askedOf('/urge').map(({ header }) => header['Idempotency-Key']);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });

  it('wants words for 还没解决, and keeps them when the sheet is closed or the sending fails', async () => {
    answerWith(() => 'offline');
    show('answered', ['confirm', 'still-open', 'withdraw']);
    await tap('还没解决');
    await tap('还没解决');
    expect(screen.getByText('请写几个字，或者传一张照片')).toBeTruthy();
    fireEvent.change(screen.getByRole('textbox'), { target: { value: '还在漏' } });
    await tap('还没解决');
    expect(screen.getByText(/网络连不上/)).toBeTruthy();
    await tap('先不了');
    await tap('还没解决');
    expect((screen.getByRole('textbox') as HTMLTextAreaElement).value).toBe('还在漏');
    answerWith(() => ({ statusCode: 200, data: {} }));
    await tap('还没解决');
    expect(askedOf('/still-open').at(-1)?.data).toEqual({ version: 7, text: '还在漏', attachmentIds: [] });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('takes a rating only after a level was chosen', async () => {
    show('closed', ['reopen', 'rate']);
    await tap('评价');
    await tap('提交评价');
    expect(askedOf('/rate')).toHaveLength(0);
    fireEvent.click(screen.getByRole('radio', { name: '不满意' }));
    await tap('提交评价');
    expect(askedOf('/rate')[0]?.data).toEqual({ version: 7, level: 2 });
  });
});
