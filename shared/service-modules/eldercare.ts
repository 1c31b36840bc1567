import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const eldercare: ServiceModule = {
  code: 'eldercare',
  order: 6,
  title: '养老托老',
  summary: '日托、上门照料、送餐、住养老院，先上门看再安排',
  icon: 'elder',
  about: { question: '哪位老人', suggest: 'elder' },
  fields: [
    {
      key: 'service', label: '想要什么', kind: 'choice', required: true, example: 'meals',
      options: [
        { value: 'day-care', label: '白天托老' }, { value: 'home-help', label: '上门照料' }, { value: 'meals', label: '送饭' },
        { value: 'residential', label: '住养老院' }, { value: 'subsidy', label: '问养老补贴' },
      ],
    },
    { key: 'age', label: '老人多大岁数', kind: 'number', required: true, example: 78, min: 50, max: 120, unit: '岁' },
    {
      key: 'selfCare', label: '老人能自己照顾自己吗', kind: 'choice', required: true, example: 'partly', sensitive: true,
      options: [{ value: 'fully', label: '都能' }, { value: 'partly', label: '要帮一把' }, { value: 'hardly', label: '离不开人' }],
    },
    { key: 'livesAlone', label: '老人一个人住吗', kind: 'yes-no', required: true, example: true, sensitive: true },
    { key: 'lastSeen', label: '多久有人去看一次', kind: 'choice', required: true, example: 'week', sensitive: true, when: { livesAlone: true }, options: [{ value: 'day', label: '天天有' }, { value: 'week', label: '一周一次' }, { value: 'rarely', label: '很少有人去' }] },
    { key: 'carer', label: '家里谁照顾', kind: 'person', required: false, example: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e07', sensitive: true, when: { livesAlone: false } },
    {
      key: 'days', label: '一周哪几天来', kind: 'choices', required: true, example: ['mon', 'wed', 'fri'], when: { service: ['day-care', 'home-help', 'meals'] },
      options: [
        { value: 'mon', label: '周一' }, { value: 'tue', label: '周二' }, { value: 'wed', label: '周三' }, { value: 'thu', label: '周四' },
        { value: 'fri', label: '周五' }, { value: 'sat', label: '周六' }, { value: 'sun', label: '周日' },
      ],
    },
    {
      key: 'address', label: '老人住在哪', kind: 'address', required: true, sensitive: true, prefill: 'residence-address',
      example: { divisionCode: '130629100208', text: '北关村幸福街12号院东屋' },
    },
    { key: 'allergies', label: '有什么不能吃、不能用', kind: 'text', required: false, example: '不吃辣，青霉素过敏', max: 80, sensitive: true },
    { key: 'contactName', label: '有急事找谁', kind: 'text', required: true, example: '张建国', min: 2, max: 30, sensitive: true },
    { key: 'contactPhone', label: '有急事打什么电话', kind: 'phone', required: true, example: '13800138000', sensitive: true, prefill: 'applicant-phone' },
    { key: 'budget', label: '每月最多出多少钱', kind: 'number', required: false, example: 600, min: 0, max: 20000, unit: '元', when: { service: ['day-care', 'home-help', 'meals', 'residential'] } },
    { key: 'visitSlot', label: '什么时候上门看方便', kind: 'time-slot', required: false, example: { date: '2026-12-03', from: '14:00', to: '16:00' } },
  ],
  routing: [{ lead: 'residence', assists: ['home_village'] }],
  clocks: { accept: workingHours(2), reply: workingDays(1), resolve: workingDays(10) },
  emergencies: [{ phone: '120', text: '老人摔了、昏了、喘不上气，先打120', when: { selfCare: 'hardly' } }],
  stages: [
    { code: 'application', title: '申请', residentText: '申请已收到', grid: 'residence', clock: workingHours(4) },
    { code: 'assessment', title: '入户评估', residentText: '干部和护理员上门看看老人', grid: 'residence', clock: workingDays(3) },
    { code: 'match', title: '匹配', residentText: '正在找合适的地方和人', grid: 'residence', clock: workingDays(3) },
    { code: 'trial', title: '试托', residentText: '先试几天，老人不习惯可以换', grid: 'residence', clock: workingDays(5), next: ['match', 'contract'] },
    { code: 'contract', title: '签约', residentText: '签好协议，写明服务和价钱', grid: 'residence', clock: workingDays(2) },
    { code: 'monthly-visit', title: '月回访', residentText: '每月来看一次；一个人住的，每周来一次', grid: 'home_village' },
  ],
  visibility: 'grid',
  fits: ['vacated', 'transition', 'returned'],
  materials: ['老人身份证', '医保卡', '残疾证、病历（有的话）'],
  questions: [
    { question: '住养老院有补贴吗？', answer: '按岁数和自理情况有不同的补贴，选「问养老补贴」，干部替您算。' },
    { question: '老人不想去怎么办？', answer: '先试几天，不合适就换，也可以请人上门照料。' },
  ],
  answerTemplates: [
    '已约好上门的时间，到时候给您打电话。',
    '附近的托老点有空位，可以先试三天，您看哪天开始？',
    '送饭从下周一开始，每天十一点半前送到。',
  ],
  summaryField: 'service',
};
