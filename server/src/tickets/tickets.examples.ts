import type { AssigneeView, ReceiverView, RequestView, TicketCard, TicketSummary, TicketView } from '../../../shared/contracts/request.js';
import type { MoveDone } from './moves/move.types.js';

/** Examples for OpenAPI: one request of the demo county, as each side sees it. */
const LEAD: AssigneeView = { id: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e01', name: '李树民', title: '北关村网格员', gridKind: 'residence', gridTitle: '现居住地', gridName: '北关村' };
const SUMMARY: TicketSummary = {
  id: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e0a', number: '130629-20261124-0001', module: 'repairs', moduleTitle: '便民维修·水电气热', moduleIcon: 'wrench', summary: '屋顶漏雨',
  state: 'assigned', stateTitle: '待受理', visibility: 'grid', submittedAt: '2026-11-24T02:00:00.000Z', updatedAt: '2026-11-24T02:00:00.000Z',
  nextDueAt: '2026-11-24T06:30:00.000Z', nextDueKind: 'accept', overdue: false, danger: false, lead: LEAD,
};
export const TICKET_CARD: TicketCard = {
  ...SUMMARY, householdName: '王建国', homeVillageName: '西里村', personName: '王建国', workingMinutesLeft: 120, whyMe: '现居住地北关村主包联李树民负责', myRole: 'lead',
};
export const TICKET_SUMMARY = SUMMARY;
export const REQUEST: RequestView = {
  ...SUMMARY, assists: [], reasons: ['由北关村网格员李树民主办'], acceptDueAt: '2026-11-24T06:30:00.000Z', replyDueAt: '2026-11-25T02:00:00.000Z', resolveDueAt: '2026-11-27T02:00:00.000Z',
  version: 1, channel: 'miniprogram', personId: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e02', personName: '王建国', details: { danger: 'none', fault: 'roof' }, description: '', attachments: [],
  timeline: [{ id: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e03', at: '2026-11-24T02:00:00.000Z', move: 'submit', title: '提交', actorName: '王建国', actorRole: 'resident', text: '', toState: 'assigned', attachments: [] }],
  moves: ['urge', 'withdraw'], outcome: null, rating: null, endedAt: null, autoCloseAt: null,
};
export const TICKET: TicketView = {
  ...REQUEST, moves: ['accept', 'answer', 'ask-supplement', 'transfer', 'reclassify', 'decline', 'comment'], whyMe: TICKET_CARD.whyMe, myRole: 'lead', workingMinutesLeft: 120, filedBy: '王建国',
  answerTemplates: ['师傅今天下午上门，到前先给您打电话。'],
  household: {
    id: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e04', code: 'XL-0001', headName: '王建国', homeVillageName: '西里村', stageTitle: '过渡', memberCount: 4, address: '北关村幸福街12号院东屋', residenceName: '北关村', openTickets: [],
  },
};
export const RECEIVER: ReceiverView = { ...LEAD, openLeads: 3, note: '北关村网格员' };
export const MOVED: MoveDone = { id: SUMMARY.id, version: 2, state: 'accepted' };
export const FILING = { module: 'repairs', details: { danger: 'none', fault: 'roof', address: { divisionCode: '130629100208', text: '北关村幸福街12号院东屋' }, owner: 'own', slot: { date: '2026-12-01', from: '09:00', to: '11:00' } } };
