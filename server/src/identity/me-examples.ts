import type { MeView, MyDataView } from '../../../shared/contracts/person.js';

/** What the API's description shows. */
export const ME_EXAMPLE: MeView = {
  person: { id: '01936a52-7c00-7000-8000-000000000011', name: '李秀英', phoneMasked: '154****5678' },
  roles: ['resident'],
  household: {
    id: '01936a52-7c00-7000-8000-000000000010', code: '130629103201-0012', countyCode: '130629', homeVillageCode: '130629103201', homeVillageName: '西里村',
    stage: 'transition', stageTitle: '过渡', agreementNumber: 'RC2019-XL-00012',
    members: [{ id: '01936a52-7c00-7000-8000-000000000011', name: '李秀英', relation: '户主', isHead: true, age: 71, residenceId: '01936a52-7c00-7000-8000-000000000012', livesApart: false, isMe: true }],
    residences: [{ id: '01936a52-7c00-7000-8000-000000000012', divisionCode: '130629100208', divisionName: '容城县容城镇北关村', address: '北关村三街12号', since: '2019-06-01', outOfCounty: false }],
    grids: [{
      kind: 'residence', title: '现居住地', gridId: '01936a52-7c00-7000-8000-000000000013', gridName: '北关村',
      cadres: [{
        id: '01936a52-7c00-7000-8000-000000000014', name: '王建国', title: '租住户代表', gridKind: 'residence', gridName: '北关村', role: 'primary',
        why: '您家现在住在北关村，由租住户代表负责；换人时由接任的同志接着负责', since: '2025-03-01', phone: '15400001234',
      }],
    }],
  },
  pendingBinding: null,
  cadre: null,
  unreadMessages: 2,
  consents: { 'sim-ticket-progress': 1 },
  templates: { submit: ['sim-ticket-progress', 'sim-notice'], accept: ['sim-ticket-assigned', 'sim-ticket-urged'], answer: ['sim-ticket-assigned', 'sim-ticket-urged'] },
};

export const MY_DATA_EXAMPLE: MyDataView = {
  exportedAt: '2026-11-24T03:00:00.000Z',
  person: { id: '01936a52-7c00-7000-8000-000000000011', countyCode: '130629', name: '李秀英', phone: '15400005678', idNumber: '130699195608210026', birthYear: 1956 },
  accounts: [{ openid: 'oKx3…', createdAt: '2026-11-01T00:00:00.000Z', sessions: [{ createdAt: '2026-11-24T02:00:00.000Z', expiresAt: '2026-11-24T14:00:00.000Z' }] }],
  household: {
    code: '130629103201-0012', stage: 'transition', agreementNumber: 'RC2019-XL-00012', relation: '户主', bankAccount: '6299990000000000017',
    residence: { divisionName: '容城县容城镇北关村', address: '北关村三街12号', since: '2019-06-01' }, memberNames: ['李秀英'],
  },
  cadre: null,
  consents: [{ template: 'ticket-progress', remaining: 1, updatedAt: '2026-11-24T02:30:00.000Z' }],
  claims: [],
  requests: [{
    number: '130629-20261124-0001', module: 'repairs', state: 'assigned', submittedAt: '2026-11-24T02:30:00.000Z', details: { fault: '厨房漏水' }, description: null,
    timeline: [{ at: '2026-11-24T02:30:00.000Z', move: 'submit', actorName: '李秀英', text: null }],
  }],
  attachments: [],
  messages: [{ title: '您的事项有新进展', text: '王建国已受理', at: '2026-11-24T02:40:00.000Z', readAt: null }],
  record: [{ at: '2026-11-24T02:00:00.000Z', action: 'session/sign-in', byMyself: true }],
};
