import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { TicketView } from '@shared/contracts/request';
import { keepSession } from '@/platform/session-store';
import type { Resource } from '@/platform/use-resource';
import { answerWith, askedOf, resetTaro } from '../../../test-support/tarojs-taro';
import { REQUEST_VIEW } from '../../../test-support/wire-examples';
import { TicketActions } from './ticket-actions';

const TICKET: TicketView = {
  ...REQUEST_VIEW,
  version: 3, moves: ['accept', 'answer', 'ask-supplement', 'transfer', 'decline', 'comment'], whyMe: '现居住地北关村主包联', myRole: 'lead', workingMinutesLeft: 120, filedBy: '钟金生',
  answerTemplates: ['已修好，请您看看行不行。'],
  household: { id: 'h1', code: '130629103201-0001', headName: '钟金生', homeVillageName: '西里村', stageTitle: '过渡', memberCount: 4, address: null, residenceName: '北关村', openTickets: [] },
};
const reload = jest.fn(async () => undefined);
const resource: Resource<TicketView> = { data: TICKET, error: null, loading: false, reload, replace: () => undefined };

beforeEach(() => {
  resetTaro();
  reload.mockClear();
  keepSession({ token: 't', expiresAt: '', roles: ['cadre'], bound: true }, null);
  answerWith(() => ({ statusCode: 200, data: { id: TICKET.id, version: 4, state: 'accepted' } }));
});
afterEach(cleanup);

const show = (ticket = TICKET) => render(<TicketActions resource={resource} ticket={ticket} templates={{ submit: [], accept: [], answer: [] }} modules={[]} />);
const tap = async (name: string) => { await act(async () => { fireEvent.click(screen.getAllByRole('button', { name }).at(-1) as HTMLElement); }); };
const stale = { statusCode: 409, data: { code: 'ticket/stale', message: '这件事项刚刚有了新进展，请刷新后再操作', details: { version: 4, state: '办理中', changed: { title: '备注', actorName: '袁小红', at: '2026-11-24T04:10:00.000Z' } } } };

describe('the actions of a ticket', () => {
  it('offers the two likeliest legal moves, the others under 更多, and none that is not legal', async () => {
    show();
    expect(screen.queryByRole('button', { name: '不予受理' })).toBeNull();
    await tap('更多操作');
    expect(screen.getByRole('button', { name: '不予受理' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '退回' })).toBeNull();
  });

  it('accepts in one tap, with the version that was seen and a key of its own', async () => {
    show();
    await tap('受理');
    const [call] = askedOf('/tickets/r9/accept');
    expect(call?.data).toEqual({ version: 3 });
    expect(call?.header['Idempotency-Key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it('sends no answer without an outcome and words, then both', async () => {
    show();
    await tap('答复');
    await tap('答复');
    expect(askedOf('/tickets/r9/answer')).toHaveLength(0);
    expect(screen.getByText('请选择办理结果')).toBeTruthy();
    fireEvent.click(screen.getByRole('radio', { name: '已解决' }));
    fireEvent.click(screen.getByRole('button', { name: '用这句：已修好，请您看看行不行。' }));
    await tap('答复');
    expect(askedOf('/tickets/r9/answer')[0]?.data).toEqual({ version: 3, outcome: 'solved', text: '已修好，请您看看行不行。' });
  });

  it('says who did what after a stale move, reads the ticket again and keeps what was typed', async () => {
    answerWith(() => stale);
    show();
    await tap('答复');
    fireEvent.click(screen.getByRole('radio', { name: '已解决' }));
    fireEvent.change(screen.getByLabelText('怎么办的', { selector: 'textarea' }), { target: { value: '换了瓦' } });
    await tap('答复');
    expect(screen.getByText(/袁小红在您之前做了“备注”/)).toBeTruthy();
    expect(reload).toHaveBeenCalledTimes(1);
    expect((screen.getByLabelText('怎么办的', { selector: 'textarea' }) as HTMLTextAreaElement).value).toBe('换了瓦');
    cleanup();
    show();
    await tap('答复');
    expect((screen.getByLabelText('怎么办的', { selector: 'textarea' }) as HTMLTextAreaElement).value).toBe('换了瓦');
  });

  it('repeats a tap whose answer was lost under the same key', async () => {
    answerWith(() => 'offline');
    show();
    await tap('受理');
    await tap('知道了');
    await tap('受理');
    const keys = askedOf('/tickets/r9/accept').map(({ header }) => header['Idempotency-Key']);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  it('shows nothing to whoever may do nothing', () => {
    show({ ...TICKET, moves: [] });
    expect(screen.queryAllByRole('button')).toHaveLength(0);
  });
});
