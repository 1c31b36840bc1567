import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const rental: ServiceModule = {
  code: 'rental',
  order: 1,
  title: '房屋租赁',
  summary: '帮您找合适的房子住，租房出了事也有人管',
  icon: 'house',
  fields: [
    {
      key: 'want', label: '要办什么', kind: 'choice', required: true, example: 'search',
      options: [{ value: 'search', label: '找房子住' }, { value: 'trouble', label: '租的房子有事' }],
    },
    { key: 'people', label: '几口人住', kind: 'number', required: true, example: 4, min: 1, max: 20, unit: '人', prefill: 'member-count', when: { want: 'search' } },
    { key: 'stairsHard', label: '有没有走楼梯费劲的人', help: '老人、病人、孕妇都算', kind: 'yes-no', required: true, example: true, when: { want: 'search' } },
    {
      key: 'floor', label: '能住几楼', kind: 'choice', required: true, example: 'second', when: { stairsHard: true },
      options: [{ value: 'ground', label: '只能住一楼' }, { value: 'second', label: '二楼以下' }, { value: 'lift', label: '有电梯都行' }],
    },
    {
      key: 'where', label: '想住在哪一片', help: '可以选几个', kind: 'choices', required: true, example: ['rongcheng', 'baigou'], when: { want: 'search' },
      options: [
        { value: 'rongcheng', label: '容城' }, { value: 'anxin', label: '安新' }, { value: 'xiongxian', label: '雄县' },
        { value: 'baigou', label: '白沟' }, { value: 'xushui', label: '徐水' }, { value: 'gaobeidian', label: '高碑店' },
        { value: 'elsewhere', label: '别的地方' },
      ],
    },
    { key: 'schoolNearby', label: '要不要离学校近', kind: 'yes-no', required: true, example: true, when: { want: 'search' } },
    { key: 'school', label: '孩子在哪个学校', kind: 'text', required: false, example: '容城县北关小学', max: 40, sensitive: true, when: { schoolNearby: true } },
    { key: 'rentCeiling', label: '每月房租最多出多少', kind: 'number', required: true, example: 1200, min: 100, max: 10000, unit: '元', when: { want: 'search' } },
    { key: 'area', label: '要多大的房子', kind: 'number', required: false, example: 85, min: 10, max: 400, unit: '㎡', when: { want: 'search' } },
    { key: 'moveIn', label: '哪天要搬进去', kind: 'date', required: true, example: '2026-12-01', when: { want: 'search' } },
    {
      key: 'term', label: '打算租多久', kind: 'choice', required: true, example: 'until-return', when: { want: 'search' },
      options: [
        { value: 'half-year', label: '半年' }, { value: 'one-year', label: '一年' }, { value: 'two-years', label: '两年' },
        { value: 'until-return', label: '租到回迁' },
      ],
    },
    {
      key: 'heating', label: '冬天要什么取暖', kind: 'choice', required: false, example: 'central', when: { want: 'search' },
      options: [
        { value: 'central', label: '集中供暖' }, { value: 'gas', label: '天然气' }, { value: 'electric', label: '电' }, { value: 'any', label: '都行' },
      ],
    },
    {
      key: 'trouble', label: '出了什么事', kind: 'choice', required: true, example: 'not-repaired', when: { want: 'trouble' },
      options: [
        { value: 'not-repaired', label: '房子坏了房东不修' }, { value: 'cut-off', label: '停水、停电、停暖' },
        { value: 'rent-rise', label: '涨房租' }, { value: 'told-to-leave', label: '让搬走' },
        { value: 'deposit', label: '押金不退' }, { value: 'title-unclear', label: '房子是谁的说不清' }, { value: 'other', label: '别的事' },
      ],
    },
    { key: 'photos', label: '拍几张照片', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e01'], max: 6, when: { want: 'trouble' } },
    {
      key: 'leaseAddress', label: '租的房子在哪', kind: 'address', required: true, sensitive: true, prefill: 'residence-address', when: { want: 'trouble' },
      example: { divisionCode: '130629100208', text: '北关村幸福街12号院东屋' },
    },
    { key: 'landlordPhone', label: '房东电话', kind: 'phone', required: false, example: '13800138000', sensitive: true, when: { want: 'trouble' } },
    { key: 'lease', label: '租约从哪天到哪天', kind: 'period', required: false, example: { from: '2026-03-01', to: '2027-02-28' }, when: { want: 'trouble' } },
    { key: 'note', label: '还有什么要说的', kind: 'longtext', required: false, example: '老人腿脚不好，最好离卫生室近些', max: 300 },
  ],
  routing: [
    { when: { want: 'trouble' }, lead: 'residence', assists: ['home_village'] },
    { lead: 'work_team', assists: ['residence'] },
  ],
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(15) },
  stages: [
    { code: 'search', title: '找房', residentText: '正在按您的要求找房', grid: 'work_team', clock: workingDays(3), when: { want: 'search' } },
    { code: 'propose', title: '推荐', residentText: '至少给您推荐两处房子', grid: 'work_team', clock: workingDays(3), when: { want: 'search' } },
    { code: 'viewing', title: '看房', residentText: '约好时间带您看房，不满意再找', grid: 'residence', clock: workingDays(3), when: { want: 'search' }, next: ['propose', 'signing'] },
    { code: 'signing', title: '签约备案', residentText: '核过房东的房本，签合同并备案', grid: 'residence', clock: workingDays(3), when: { want: 'search' } },
    { code: 'move-in-check', title: '入住核实', residentText: '您搬进去以后，干部上门看看', grid: 'residence', clock: workingDays(3), when: { want: 'search' } },
    { code: 'lease-end-reminder', title: '到期提醒', residentText: '租约到期前60天提醒您，要续要换我们帮着办', grid: 'work_team', when: { want: 'search' }, next: [] },
    { code: 'visit', title: '上门看', residentText: '干部上门看看是怎么回事', grid: 'residence', clock: workingDays(1), when: { want: 'trouble' } },
    { code: 'landlord-talk', title: '找房东商量', residentText: '干部正在和房东商量', grid: 'residence', clock: workingDays(3), when: { want: 'trouble' } },
    { code: 'follow-up', title: '办好回访', residentText: '办好后干部再来问一次', grid: 'home_village', clock: workingDays(3), when: { want: 'trouble' } },
  ],
  visibility: 'grid',
  fits: ['signed', 'vacated', 'transition'],
  materials: ['身份证', '搬迁协议', '租房合同（租的房子有事时）'],
  questions: [
    { question: '租房要不要我自己找房东？', answer: '不用。包联干部先找，至少给您推荐两处，再带您去看。' },
    { question: '房租从哪里出？', answer: '过渡补贴发到您的账户，房租您自己付；补贴没到账在「过渡补贴」里说。' },
    { question: '没到期房东让搬怎么办？', answer: '先别搬，在这里选「租的房子有事」，或给现居住地的干部打电话。' },
  ],
  answerTemplates: [
    '已按您的要求找到两处房子，地点和租金见附件，您看哪天方便去看房？',
    '已和房东说好，本周内来修，修好后我再来看看。',
    '租房合同已备案，到期前60天我们会提醒您。',
  ],
  summaryField: 'want',
};
