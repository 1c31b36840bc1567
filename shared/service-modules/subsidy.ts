import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const subsidy: ServiceModule = {
  code: 'subsidy',
  order: 7,
  title: '过渡补贴',
  summary: '过渡费没到、算错、账户要改，在这里说',
  icon: 'money',
  fields: [
    {
      key: 'matter', label: '是什么事', kind: 'choice', required: true, example: 'amount',
      options: [
        { value: 'missing', label: '钱没到' }, { value: 'amount', label: '钱数不对' }, { value: 'members', label: '人口不对' },
        { value: 'account', label: '要改银行卡' }, { value: 'period', label: '月份不对' }, { value: 'ask', label: '先问问' },
      ],
    },
    { key: 'agreementNumber', label: '搬迁协议编号', help: '在协议第一页右上角', kind: 'text', required: true, example: 'RC-BY-2026-00417', min: 4, max: 40, sensitive: true, prefill: 'agreement-number' },
    { key: 'members', label: '协议上几口人', kind: 'number', required: true, example: 4, min: 1, max: 30, unit: '人', prefill: 'member-count' },
    { key: 'period', label: '是哪一段的钱', kind: 'period', required: true, example: { from: '2026-07-01', to: '2026-12-31' }, when: { matter: ['missing', 'amount', 'members', 'period'] } },
    { key: 'received', label: '收到了多少', kind: 'number', required: true, example: 7200, min: 0, max: 1000000, decimals: 2, unit: '元', sensitive: true, when: { matter: 'amount' } },
    { key: 'expected', label: '您算是多少', kind: 'number', required: false, example: 9600, min: 0, max: 1000000, decimals: 2, unit: '元', sensitive: true, when: { matter: 'amount' } },
    {
      key: 'memberChange', label: '人口怎么变了', kind: 'choice', required: true, example: 'birth', sensitive: true, when: { matter: 'members' },
      options: [
        { value: 'birth', label: '添了孩子' }, { value: 'marriage', label: '结婚' }, { value: 'death', label: '有人过世' }, { value: 'left-out', label: '漏了人' }, { value: 'other', label: '别的' },
      ],
    },
    { key: 'accountName', label: '银行卡是谁的名字', kind: 'text', required: true, example: '张建国', min: 2, max: 30, sensitive: true, when: { matter: 'account' } },
    {
      key: 'bank', label: '哪家银行', kind: 'choice', required: true, example: 'rural', when: { matter: 'account' },
      options: [
        { value: 'rural', label: '农村信用社' }, { value: 'abc', label: '农业银行' }, { value: 'psbc', label: '邮政储蓄' }, { value: 'icbc', label: '工商银行' },
        { value: 'ccb', label: '建设银行' }, { value: 'boc', label: '中国银行' }, { value: 'other', label: '别的银行' },
      ],
    },
    { key: 'accountNumber', label: '银行卡号', kind: 'text', digits: true, required: true, example: '6210000000000004178', min: 12, max: 19, sensitive: true, masked: true, when: { matter: 'account' } },
    { key: 'papers', label: '存折、协议的照片', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e08'], max: 6 },
    { key: 'reason', label: '您觉得哪里不对', kind: 'longtext', required: false, example: '公示的是三口人，我家去年添了孩子，是四口', max: 300, sensitive: true, when: { matter: ['missing', 'amount', 'members', 'period'] } },
  ],
  routing: [{ lead: 'work_team', assists: ['home_village'] }],
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(10) },
  stages: [
    { code: 'roster', title: '名册', residentText: '正在核对名册上您家的人口和协议', grid: 'work_team', clock: workingDays(2) },
    { code: 'publication', title: '公示', residentText: '名册正在村里公示', grid: 'home_village', clock: workingDays(5), next: ['objection', 'payment'] },
    { code: 'objection', title: '异议', residentText: '您的异议已记下', grid: 'work_team', clock: workingDays(2) },
    { code: 'second-check', title: '复核', residentText: '由两个人分别重新核算', grid: 'work_team', clock: workingDays(3) },
    { code: 'payment', title: '发放', residentText: '钱已交银行发放', grid: 'work_team', clock: workingDays(3), next: ['received', 'correction'] },
    { code: 'received', title: '到账确认', residentText: '请看看钱到了没有', grid: 'home_village', clock: workingDays(3), next: [] },
    { code: 'correction', title: '退票更正', residentText: '银行退回来了，请核对卡号和姓名', grid: 'work_team', clock: workingDays(3), next: ['payment'] },
  ],
  visibility: 'grid',
  fits: ['signed', 'vacated', 'transition', 'choosing'],
  materials: ['搬迁协议', '身份证', '银行卡或存折'],
  questions: [
    { question: '过渡费什么时候发？', answer: '按协议分批发，每一批在村里公示后发；您家的批次可以问包联干部。' },
    { question: '孩子刚出生算不算人口？', answer: '选「人口不对」，带上出生证，工作组核对后答复您。' },
    { question: '能发到别人的卡上吗？', answer: '只能发到协议签字人本人的卡上。' },
  ],
  answerTemplates: [
    '已核对，这一批的钱已交银行，三天内到账，没到请再告诉我。',
    '银行退票，原因是卡号不对，请把卡号再发一次。',
    '已由两位同志复核，结果和算法见附件。',
  ],
  summaryField: 'matter',
};
