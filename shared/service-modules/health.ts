import type { ServiceModule } from '../service-module.js';
import { DANGER_CLOCKS, workingDays, workingHours } from '../spans.js';

export const health: ServiceModule = {
  code: 'health',
  order: 4,
  title: '卫生健康',
  summary: '签家庭医生、看慢病、体检、打疫苗、外地看病备案',
  icon: 'heart',
  fields: [
    {
      key: 'urgency', label: '现在急不急', kind: 'choice', required: true, example: 'none', sensitive: true,
      options: [{ value: 'none', label: '不急' }, { value: 'ill', label: '很难受，等不得' }, { value: 'self-harm', label: '心里想不开' }],
    },
    {
      key: 'need', label: '要办什么', kind: 'choice', required: true, example: 'chronic',
      options: [
        { value: 'contract', label: '签家庭医生' }, { value: 'chronic', label: '慢病看诊拿药' }, { value: 'checkup', label: '体检' },
        { value: 'vaccine', label: '打疫苗' }, { value: 'remote', label: '外地看病备案' }, { value: 'other', label: '别的看病的事' },
      ],
    },
    {
      key: 'conditions', label: '有哪些老毛病', kind: 'choices', required: true, example: ['hypertension'], sensitive: true, when: { need: ['chronic', 'contract'] },
      options: [
        { value: 'hypertension', label: '高血压' }, { value: 'diabetes', label: '糖尿病' }, { value: 'heart', label: '心脏病' }, { value: 'stroke', label: '脑梗、中风' },
        { value: 'lung', label: '气管、肺上的病' }, { value: 'none', label: '没有' }, { value: 'other', label: '别的病' },
      ],
    },
    { key: 'conditionText', label: '是什么病', kind: 'text', required: true, example: '类风湿', max: 60, sensitive: true, when: { conditions: 'other' } },
    { key: 'medicine', label: '现在吃什么药', help: '拍药盒也行', kind: 'text', required: false, example: '硝苯地平缓释片', max: 100, sensitive: true, when: { need: 'chronic' } },
    {
      key: 'vaccineFor', label: '谁打疫苗', kind: 'choice', required: true, example: 'child', sensitive: true, when: { need: 'vaccine' },
      options: [{ value: 'child', label: '孩子' }, { value: 'adult', label: '大人' }, { value: 'elder', label: '老人' }],
    },
    { key: 'childBirth', label: '孩子哪天生的', kind: 'date', required: true, example: '2024-05-12', sensitive: true, when: { vaccineFor: 'child' } },
    { key: 'hospital', label: '去哪家医院看', kind: 'text', required: true, example: '保定市第一中心医院', max: 60, sensitive: true, when: { need: 'remote' } },
    { key: 'treatment', label: '大概从哪天看到哪天', kind: 'period', required: false, example: { from: '2026-12-01', to: '2027-05-31' }, sensitive: true, when: { need: 'remote' } },
    {
      key: 'mobility', label: '行动方便吗', kind: 'choice', required: true, example: 'walks', sensitive: true,
      options: [{ value: 'walks', label: '自己能走' }, { value: 'helped', label: '要人扶' }, { value: 'wheelchair', label: '坐轮椅' }, { value: 'bed', label: '下不了床' }],
    },
    { key: 'allergies', label: '对什么过敏', kind: 'text', required: false, example: '青霉素', max: 60, sensitive: true },
    { key: 'homeVisit', label: '要不要医生上门', kind: 'yes-no', required: true, example: true },
    {
      key: 'homeAddress', label: '到哪里去', kind: 'address', required: true, sensitive: true, prefill: 'residence-address', when: { homeVisit: true },
      example: { divisionCode: '130629100208', text: '北关村幸福街12号院东屋' },
    },
    { key: 'visitSlot', label: '什么时候家里有人', kind: 'time-slot', required: false, example: { date: '2026-12-02', from: '09:00', to: '11:00' }, when: { homeVisit: true } },
    { key: 'photos', label: '病历、药盒的照片', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e05'], max: 6 },
  ],
  routing: [
    { when: { urgency: 'self-harm' }, lead: 'residence', assists: ['home_village'], police: true },
    { lead: 'residence', assists: ['home_village'] },
  ],
  clocks: { accept: workingHours(2), reply: workingDays(1), resolve: workingDays(5) },
  danger: [{ urgency: ['ill', 'self-harm'] }],
  dangerClocks: DANGER_CLOCKS,
  emergencies: [
    { phone: '120', text: '先打120叫救护车，说清住哪个村哪条街，再告诉干部', when: { urgency: 'ill' } },
    { phone: '12356', text: '先别一个人待着，叫家人或邻居来；心理援助热线12356随时有人听', when: { urgency: 'self-harm' } },
    { phone: '120', text: '已经吃了药或受了伤，马上打120', when: { urgency: 'self-harm' } },
  ],
  stages: [
    { code: 'register', title: '登记', residentText: '您的事已登记', grid: 'residence', clock: workingHours(4) },
    { code: 'received', title: '接收', residentText: '村医或卫生院已接手', grid: 'residence', clock: workingDays(1) },
    { code: 'service', title: '服务', residentText: '医生正在给您看、给您办', grid: 'residence', clock: workingDays(3) },
    { code: 'follow-up', title: '随访', residentText: '过些天医生再来问问', grid: 'residence' },
  ],
  visibility: 'grid',
  caseWhen: [{ urgency: 'self-harm' }],
  fits: ['vacated', 'transition', 'returned'],
  materials: ['身份证', '医保卡', '病历和正在吃的药'],
  questions: [
    { question: '很难受怎么办？', answer: '别填表，先打120。救护车来之前请邻居或干部帮忙。' },
    { question: '搬到外县了，慢病药到哪里拿？', answer: '在现在住的地方的卫生院拿，先办外地看病备案，干部帮您办。' },
    { question: '老人出不了门怎么体检？', answer: '选「医生上门」，约个家里有人的时间。' },
  ],
  answerTemplates: [
    '已和卫生院约好，医生按您说的时间上门。',
    '外地看病备案已办好，从明天起可以直接刷医保卡。',
    '村医已登记，下次随访前会给您打电话。',
  ],
  summaryField: 'need',
};
