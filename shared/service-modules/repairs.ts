import type { ServiceModule } from '../service-module.js';
import { DANGER_CLOCKS, workingDays, workingHours } from '../spans.js';

const DANGERS = ['gas', 'electricity', 'fire', 'collapse'] as const;

export const repairs: ServiceModule = {
  code: 'repairs',
  order: 11,
  title: '便民维修·水电气热',
  shortTitle: '便民维修',
  summary: '水电气暖、房屋门窗坏了，约人上门修',
  icon: 'wrench',
  fields: [
    {
      key: 'danger', label: '有没有危险', kind: 'choice', required: true, example: 'none',
      options: [
        { value: 'none', label: '没有' }, { value: 'gas', label: '闻到煤气味' }, { value: 'electricity', label: '漏电、冒火花' }, { value: 'fire', label: '着火、冒烟' }, { value: 'collapse', label: '房子要塌' },
      ],
    },
    {
      key: 'fault', label: '什么坏了', kind: 'choice', required: true, example: 'roof',
      options: [
        { value: 'water', label: '水管、没水' }, { value: 'drain', label: '下水堵了' }, { value: 'heating', label: '暖气不热' }, { value: 'electricity', label: '没电、跳闸' },
        { value: 'gas', label: '燃气灶、没气' }, { value: 'roof', label: '屋顶漏雨' }, { value: 'door', label: '门窗、锁' }, { value: 'appliance', label: '家电' }, { value: 'other', label: '别的' },
      ],
    },
    { key: 'photos', label: '拍几张照片', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e0f'], max: 6 },
    { key: 'voice', label: '也可以录一段话', kind: 'voice', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e10'], max: 2 },
    {
      key: 'address', label: '坏在哪里', kind: 'address', required: true, sensitive: true, prefill: 'residence-address',
      example: { divisionCode: '130629100208', text: '北关村幸福街12号院东屋' },
    },
    { key: 'roomTemperature', label: '屋里现在几度', kind: 'number', required: false, example: 12, min: -30, max: 40, decimals: 1, unit: '℃', when: { fault: 'heating' } },
    { key: 'meterNumber', label: '水表、电表、气表的户号', help: '在缴费单上，找不到可以不填', kind: 'text', digits: true, required: false, example: '0312004178', min: 4, max: 20, sensitive: true, when: { fault: ['water', 'heating', 'electricity', 'gas'] } },
    {
      key: 'owner', label: '房子是谁的', kind: 'choice', required: true, example: 'rented',
      options: [{ value: 'rented', label: '租的' }, { value: 'own', label: '自己的' }, { value: 'resettlement', label: '安置房' }, { value: 'relative', label: '亲戚家的' }],
    },
    { key: 'landlordTold', label: '跟房东说过没有', kind: 'yes-no', required: true, example: true, when: { owner: 'rented' } },
    {
      key: 'landlordAnswer', label: '房东怎么说', kind: 'choice', required: true, example: 'unreachable', when: { landlordTold: true },
      options: [{ value: 'will-repair', label: '答应修' }, { value: 'refuses', label: '不管' }, { value: 'unreachable', label: '联系不上' }],
    },
    { key: 'slot', label: '什么时候家里有人', kind: 'time-slot', required: true, example: { date: '2026-12-01', from: '09:00', to: '11:00' }, when: { danger: 'none' } },
    { key: 'phone', label: '上门前打什么电话', kind: 'phone', required: false, example: '13800138000', sensitive: true, prefill: 'applicant-phone' },
  ],
  routing: [
    // Everybody who can run there hears of it.
    { when: { danger: DANGERS }, lead: 'residence', assists: ['work_team', 'home_village'] },
    { lead: 'residence', assists: ['work_team'] },
  ],
  clocks: { accept: workingHours(2), reply: workingDays(1), resolve: workingDays(3) },
  danger: [{ danger: DANGERS }],
  dangerClocks: DANGER_CLOCKS,
  emergencies: [
    { phone: '119', text: '关阀门、开窗、别开灯别点火，人先出来，到外面打119', when: { danger: 'gas' } },
    { phone: '119', text: '别碰电线和水，能拉闸就拉闸；着火打119', when: { danger: 'electricity' } },
    { phone: '95598', text: '供电抢修电话95598，全天有人', when: { danger: 'electricity' } },
    { phone: '119', text: '人先出来，再打119', when: { danger: ['fire', 'collapse'] } },
    { phone: '120', text: '有人触电、中毒、受伤，打120', when: { danger: DANGERS } },
  ],
  stages: [
    { code: 'reported', title: '报修', residentText: '报修已收到', grid: 'residence', clock: workingHours(2) },
    { code: 'dispatched', title: '派单', residentText: '已找好师傅', grid: 'residence', clock: workingHours(4) },
    { code: 'appointment', title: '预约', residentText: '和您约好了上门时间', grid: 'residence', clock: workingHours(4) },
    { code: 'on-site', title: '上门', residentText: '师傅上门，先说价钱再动手', grid: 'residence', clock: workingDays(1) },
    { code: 'photos', title: '前后照片', residentText: '修前修后都拍了照', grid: 'residence', clock: workingHours(4) },
    { code: 'sign-off', title: '签认', residentText: '修好了请您签认', grid: 'residence', clock: workingDays(1) },
    { code: 'rating', title: '评价', residentText: '请给师傅打个分', grid: 'residence' },
  ],
  visibility: 'grid',
  fits: ['vacated', 'transition', 'returned'],
  materials: ['坏处的照片', '缴费单（水电气暖）', '租房合同（租的房子）'],
  questions: [
    { question: '修要花钱吗？', answer: '租的房子按合同该房东出的房东出；自己的房子材料费自己出，师傅先说价钱再动手。' },
    { question: '闻到煤气味怎么办？', answer: '关阀门、开窗、别开灯别打火，人先出来，到外面打119，再告诉干部。' },
    { question: '暖气不热找谁？', answer: '在这里报，写上屋里几度，干部替您找供热站。' },
  ],
  answerTemplates: [
    '师傅今天下午上门，到前先给您打电话。',
    '已联系上房东，房东同意修，费用房东出。',
    '已修好，修前修后的照片见附件，请您看看行不行。',
  ],
  summaryField: 'fault',
};
