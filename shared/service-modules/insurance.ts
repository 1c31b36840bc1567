import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const insurance: ServiceModule = {
  code: 'insurance',
  order: 5,
  title: '社会保险',
  summary: '养老、医保的参保、变更、待遇认证，替您跑一趟',
  icon: 'shield',
  fields: [
    {
      key: 'matter', label: '要办什么', kind: 'choice', required: true, example: 'join',
      options: [
        { value: 'ask', label: '先问问' }, { value: 'join', label: '参保、缴费' }, { value: 'change', label: '改信息' }, { value: 'certify', label: '待遇认证' },
      ],
    },
    {
      key: 'scheme', label: '哪种保险', kind: 'choice', required: true, example: 'resident-pension',
      options: [
        { value: 'resident-pension', label: '城乡居民养老' }, { value: 'resident-medical', label: '城乡居民医保' }, { value: 'landless', label: '被征地农民养老' },
        { value: 'employee-pension', label: '职工养老' }, { value: 'employee-medical', label: '职工医保' }, { value: 'unemployment', label: '失业保险' }, { value: 'unknown', label: '说不清' },
      ],
    },
    {
      key: 'status', label: '现在是什么情况', kind: 'choice', required: true, example: 'paying',
      options: [
        { value: 'never', label: '从没交过' }, { value: 'paying', label: '一直在交' }, { value: 'stopped', label: '断交了' }, { value: 'receiving', label: '已经在领' }, { value: 'unknown', label: '说不清' },
      ],
    },
    { key: 'gap', label: '从哪天断到哪天', kind: 'period', required: false, example: { from: '2025-01-01', to: '2026-06-30' }, when: { status: 'stopped' } },
    {
      key: 'place', label: '在哪里交的', kind: 'choice', required: true, example: 'home-county',
      options: [{ value: 'home-county', label: '老家县里' }, { value: 'residence-county', label: '现在住的县' }, { value: 'elsewhere', label: '外地' }, { value: 'unknown', label: '说不清' }],
    },
    { key: 'placeName', label: '外地是哪里', kind: 'text', required: true, example: '北京市丰台区', max: 40, when: { place: 'elsewhere' } },
    {
      key: 'level', label: '想交哪一档', help: '每年交的钱，拿不准就选「请干部算算」', kind: 'choice', required: true, example: '500', when: { matter: 'join' },
      options: [
        { value: '200', label: '200元' }, { value: '500', label: '500元' }, { value: '1000', label: '1000元' }, { value: '3000', label: '3000元' },
        { value: '5000', label: '5000元' }, { value: '8000', label: '8000元' }, { value: 'advise', label: '请干部算算' },
      ],
    },
    {
      key: 'changes', label: '要改什么', kind: 'choices', required: true, example: ['bank'], when: { matter: 'change' },
      options: [{ value: 'phone', label: '电话' }, { value: 'bank', label: '银行卡' }, { value: 'address', label: '住址' }, { value: 'name', label: '姓名' }],
    },
    { key: 'bankLastFour', label: '银行卡后四位', help: '只要后四位，别写全', kind: 'text', digits: true, required: false, example: '0417', min: 4, max: 4, sensitive: true, when: { matter: ['change', 'certify'] } },
    {
      key: 'certifyBy', label: '怎么认证方便', kind: 'choice', required: true, example: 'phone', when: { matter: 'certify' },
      options: [{ value: 'phone', label: '自己用手机' }, { value: 'helped', label: '请干部帮着刷脸' }, { value: 'home', label: '出不了门，请上门' }],
    },
    { key: 'idNumber', label: '参保人身份证号', help: '户册上有的不用填', kind: 'id-number', required: false, example: '11010519491231002X', sensitive: true },
    { key: 'papers', label: '社保卡、缴费单的照片', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e06'], max: 6 },
  ],
  routing: [{ lead: 'home_village', assists: ['work_team'] }],
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(10) },
  stages: [
    { code: 'register', title: '登记', residentText: '您要办的事已登记', grid: 'home_village', clock: workingHours(4) },
    { code: 'village-check', title: '原村核', residentText: '原村正在核对您的参保情况', grid: 'home_village', clock: workingDays(2) },
    { code: 'agency', title: '经办机构', residentText: '材料已送到社保经办机构', grid: 'work_team', clock: workingDays(5) },
    { code: 'receipt', title: '回执', residentText: '办好了，回执在下面', grid: 'home_village', clock: workingDays(1) },
  ],
  visibility: 'grid',
  fits: ['signed', 'transition', 'returned'],
  materials: ['身份证', '社保卡或存折', '搬迁协议（办被征地农民养老时）'],
  questions: [
    { question: '搬走了保险还算数吗？', answer: '算数。还在老家县里交、在老家县里领，不用转。' },
    { question: '不认证会怎样？', answer: '每年要认证一次，过期会停发；补上认证后，停的钱会补给您。' },
  ],
  answerTemplates: [
    '已核对，您一直在正常缴费，今年的截止日期是12月31日。',
    '材料已送经办机构，一般5个工作日出结果，出来我告诉您。',
    '认证已办好，下个月的钱照常发。',
  ],
  summaryField: 'matter',
};
