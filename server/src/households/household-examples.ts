import type { HouseholdCard, HouseholdFileView } from '../../../shared/contracts/household.js';

/** What the API's description shows. */
export const CARD_EXAMPLE: HouseholdCard = {
  id: '01936a52-7c00-7000-8000-000000000010', code: '130629103201-0012', headName: '李秀英', homeVillageName: '西里村', residenceName: '西关村',
  memberCount: 4, stage: 'transition', stageTitle: '过渡', openTickets: 1, tags: ['独居老人'], myTie: '驻村工作组主包联',
};

export const FILE_EXAMPLE: HouseholdFileView = {
  ...CARD_EXAMPLE,
  members: [{ id: '01936a52-7c00-7000-8000-000000000011', name: '李秀英', relation: '户主', isHead: true, age: 71, residenceId: '01936a52-7c00-7000-8000-000000000012', livesApart: false }],
  residences: [{ id: '01936a52-7c00-7000-8000-000000000012', divisionCode: '130629100203', divisionName: '容城县容城镇西关村', since: '2024-03-01', outOfCounty: false }],
  phoneMasked: '154****5678',
  grids: [{
    kind: 'work_team', title: '驻村工作组', gridId: '01936a52-7c00-7000-8000-000000000013', gridName: '西里村',
    cadres: [{
      id: '01936a52-7c00-7000-8000-000000000014', name: '王建国', title: '容城县水利局科员', gridKind: 'work_team', gridName: '西里村', role: 'primary',
      why: '驻村工作组主包联，自2025年3月1日起包联该户，本人岗位变动时继续负责', since: '2025-03-01', phone: '15400001234',
    }],
  }],
  tickets: [],
};
