/** A household, a promise and a request as the API sends them, for component tests. */
import type { MeView } from '@shared/contracts/person';
import type { AssigneeView, PreviewView, RequestView } from '@shared/contracts/request';

export const LEAD: AssigneeView = { id: 'c1', name: '袁鹏', title: '租住户代表', gridKind: 'residence', gridTitle: '现居住地', gridName: '北关村', phone: '13900000000' };

export const PREVIEW: PreviewView = {
  lead: LEAD,
  assists: [{ id: 'c2', name: '袁小红', title: '工作组队员', gridKind: 'work_team', gridTitle: '驻村工作组', gridName: '西里村' }],
  reasons: ['您家现在住在北关村，由北关村网格主办'],
  acceptDueAt: '2026-11-27T09:00:00.000Z',
  replyDueAt: '2026-11-30T09:00:00.000Z',
  resolveDueAt: '2026-12-02T09:00:00.000Z',
  similar: [],
};

const PERSON = '01934f2a-7c10-7e3b-9d52-000000000001';

export const ME_VIEW: MeView = {
  person: { id: PERSON, name: '钟金生', phoneMasked: '138****8000', phone: '13800138000' },
  roles: ['resident'],
  household: {
    id: 'h1', code: '130629103201-0001', countyCode: '130629', homeVillageCode: '130629103201', homeVillageName: '西里村', stage: 'transition', stageTitle: '过渡', agreementNumber: null,
    members: [{ id: PERSON, name: '钟金生', relation: '户主', isHead: true, age: 47, residenceId: 'p1', livesApart: false, isMe: true }],
    residences: [{ id: 'p1', divisionCode: '130629100208', divisionName: '北关村', address: '幸福街12号院东屋', since: '2024-03-01', outOfCounty: false }],
    grids: [],
  },
  pendingBinding: null,
  cadre: null,
  unreadMessages: 0,
  consents: {},
  templates: { submit: [], accept: [], answer: [] },
};

export const REQUEST_VIEW: RequestView = {
  ...PREVIEW,
  id: 'r9', number: 'RC20261124-0001', module: 'repairs', moduleTitle: '便民维修·水电气热', moduleIcon: 'wrench', summary: '屋顶漏雨', state: 'assigned', stateTitle: '待受理',
  visibility: 'grid', submittedAt: '2026-11-24T04:00:00.000Z', updatedAt: '2026-11-24T04:00:00.000Z', nextDueAt: '2026-11-27T09:00:00.000Z', nextDueKind: 'accept', overdue: false, danger: false,
  version: 1, channel: 'miniprogram', personId: PERSON, personName: '钟金生', details: { fault: 'roof' }, description: '', attachments: [], timeline: [], moves: ['urge', 'withdraw'],
  outcome: null, rating: null, endedAt: null, autoCloseAt: null,
};
