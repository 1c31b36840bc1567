import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const resettlement: ServiceModule = {
  code: 'resettlement',
  order: 8,
  title: '回迁安置',
  summary: '从认资格、选房到拿钥匙、住进去，一步一步看得见',
  icon: 'key',
  fields: [
    {
      key: 'matter', label: '到了哪一步', kind: 'choice', required: true, example: 'wishes',
      options: [
        { value: 'eligibility', label: '认资格、定户型' }, { value: 'wishes', label: '说选房意向' }, { value: 'order', label: '问摇号顺序' },
        { value: 'choosing', label: '选房' }, { value: 'inspection', label: '验房' }, { value: 'keys', label: '拿钥匙' },
        { value: 'move-in', label: '住进去' }, { value: 'warranty', label: '房子保修' }, { value: 'property', label: '物业的事' },
      ],
    },
    { key: 'agreementNumber', label: '搬迁协议编号', help: '在协议第一页右上角', kind: 'text', required: false, example: 'RC-BY-2026-00417', min: 4, max: 40, sensitive: true, prefill: 'agreement-number' },
    { key: 'people', label: '家里几口人', kind: 'number', required: true, example: 4, min: 1, max: 30, unit: '人', prefill: 'member-count' },
    {
      key: 'composition', label: '家里都有谁', kind: 'choice', required: true, example: 'three-generations', when: { matter: ['eligibility', 'wishes', 'choosing'] },
      options: [
        { value: 'single', label: '一个人' }, { value: 'couple', label: '两口子' }, { value: 'with-children', label: '两口子带孩子' },
        { value: 'three-generations', label: '三代人' }, { value: 'other', label: '别的' },
      ],
    },
    { key: 'quota', label: '一共能选多少平米', help: '在资格确认单上', kind: 'number', required: false, example: 200, min: 10, max: 2000, decimals: 2, unit: '㎡', when: { matter: ['eligibility', 'wishes', 'choosing'] } },
    {
      key: 'flatTypes', label: '想要多大的房', help: '几套就选几种', kind: 'choices', required: true, example: ['80', '120'], when: { matter: ['wishes', 'choosing'] },
      options: [
        { value: '60', label: '60㎡左右' }, { value: '80', label: '80㎡左右' }, { value: '100', label: '100㎡左右' }, { value: '120', label: '120㎡左右' }, { value: '140', label: '140㎡左右' },
      ],
    },
    { key: 'adjacent', label: '要不要和亲人挨着', kind: 'yes-no', required: true, example: true, when: { matter: ['wishes', 'choosing'] } },
    { key: 'adjacentTo', label: '和谁家挨着', kind: 'text', required: true, example: '我儿子张小军家', max: 40, sensitive: true, when: { adjacent: true } },
    {
      key: 'access', label: '老人病人要什么方便', kind: 'choices', required: false, example: ['low-floor'], sensitive: true, when: { matter: ['wishes', 'choosing'] },
      options: [{ value: 'low-floor', label: '低楼层' }, { value: 'lift', label: '有电梯' }, { value: 'wheelchair', label: '能进轮椅' }, { value: 'clinic', label: '离卫生站近' }],
    },
    { key: 'representative', label: '家里谁去选房签字', kind: 'person', required: false, example: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e09', prefill: 'applicant', when: { matter: ['wishes', 'choosing', 'inspection', 'keys'] } },
    { key: 'flat', label: '是哪套房', help: '几号楼几单元几号', kind: 'text', required: true, example: '3号楼2单元501', max: 40, sensitive: true, when: { matter: ['inspection', 'keys', 'move-in', 'warranty', 'property'] } },
    { key: 'faults', label: '有什么毛病', kind: 'longtext', required: true, example: '北卧室窗户关不严，厨房地漏反味', max: 500, when: { matter: ['inspection', 'warranty'] } },
    { key: 'photos', label: '拍几张照片', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e0a'], max: 9, when: { matter: ['inspection', 'warranty', 'property'] } },
    { key: 'day', label: '哪天方便', kind: 'date', required: false, example: '2026-12-10', when: { matter: ['inspection', 'keys', 'move-in'] } },
  ],
  routing: [
    // The residence grid of the return area closes what begins when the household moves in.
    { when: { matter: ['move-in', 'warranty', 'property'] }, lead: 'residence', assists: ['work_team'] },
    { lead: 'work_team', assists: ['home_village'] },
  ],
  clocks: { accept: workingHours(4), reply: workingDays(2), resolve: workingDays(20) },
  stages: [
    { code: 'eligibility', title: '资格与户型确认', residentText: '正在核对您家的人口和面积', grid: 'work_team', clock: workingDays(5) },
    { code: 'wishes', title: '意向', residentText: '您的选房意向已记下', grid: 'work_team', clock: workingDays(5) },
    { code: 'order', title: '摇号顺序', residentText: '顺序由公证摇号决定，结果原样登出', grid: 'work_team' },
    { code: 'choosing', title: '选房', residentText: '请按通知的时间去选房', grid: 'work_team' },
    { code: 'allocation-notice', title: '分配结果通知书', residentText: '选好的房写在通知书上，请核对', grid: 'work_team', clock: workingDays(3) },
    { code: 'inspection', title: '验房', residentText: '请去验房，有毛病当场记下来修', grid: 'work_team', clock: workingDays(5) },
    { code: 'keys', title: '交钥匙', residentText: '可以拿钥匙了', grid: 'work_team', clock: workingDays(3) },
    { code: 'move-in', title: '入住', residentText: '住进去后社区干部上门认认门', grid: 'residence', clock: workingDays(5) },
    { code: 'warranty', title: '保修', residentText: '保修期内有毛病免费修', grid: 'residence' },
    { code: 'property', title: '物业移交', residentText: '以后房子的事找物业，办不好再找我们', grid: 'residence' },
  ],
  visibility: 'grid',
  fits: ['choosing', 'handover', 'returned'],
  materials: ['搬迁协议', '户口本和全家身份证', '资格确认单', '分配结果通知书（验房、拿钥匙时）'],
  questions: [
    { question: '摇号怎么摇的？', answer: '由公证处现场公证，结果原样登出来，系统不排号、不改号。' },
    { question: '想和儿子住一块行不行？', answer: '在选房意向里写上，选房时可以一起选挨着的房。' },
    { question: '验房有毛病还要收房吗？', answer: '当场拍照记下来，修好再收；修好前不算交房。' },
  ],
  answerTemplates: [
    '您家的人口和面积已核对，确认单见附件，请看看对不对。',
    '选房时间和地点已定，请带好身份证和资格确认单。',
    '毛病已报施工单位，修好后请您再看一次。',
  ],
  summaryField: 'matter',
};
