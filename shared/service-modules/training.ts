import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const training: ServiceModule = {
  code: 'training',
  order: 9,
  title: '技能培训·创业',
  shortTitle: '技能创业',
  summary: '免费学手艺；想自己干，帮您跑贷款和场地',
  icon: 'tools',
  fields: [
    {
      key: 'want', label: '想干什么', kind: 'choice', required: true, example: 'course',
      options: [{ value: 'course', label: '学一门手艺' }, { value: 'start-up', label: '自己创业' }],
    },
    {
      key: 'education', label: '念过什么书', kind: 'choice', required: true, example: 'middle',
      options: [
        { value: 'none', label: '没念过' }, { value: 'primary', label: '小学' }, { value: 'middle', label: '初中' }, { value: 'high', label: '高中、中专' }, { value: 'college', label: '大专以上' },
      ],
    },
    {
      key: 'course', label: '想学什么', kind: 'choice', required: true, example: 'cooking', when: { want: 'course' },
      options: [
        { value: 'electrician', label: '电工' }, { value: 'welding', label: '电焊' }, { value: 'cooking', label: '厨师、面点' }, { value: 'nursing', label: '护工、月嫂' },
        { value: 'excavator', label: '挖掘机、叉车' }, { value: 'farming', label: '种植、养殖' }, { value: 'e-commerce', label: '网上卖货' }, { value: 'computer', label: '电脑' }, { value: 'other', label: '别的' },
      ],
    },
    { key: 'courseText', label: '想学的是什么', kind: 'text', required: true, example: '理发', max: 30, when: { course: 'other' } },
    {
      key: 'aim', label: '学了想干什么', kind: 'choice', required: true, example: 'job', when: { want: 'course' },
      options: [{ value: 'job', label: '找工作' }, { value: 'change', label: '换个活' }, { value: 'own', label: '自己干' }, { value: 'learn', label: '多学点' }],
    },
    {
      key: 'classTimes', label: '什么时候能上课', kind: 'choices', required: true, example: ['evening', 'weekend'], when: { want: 'course' },
      options: [{ value: 'day', label: '白天' }, { value: 'evening', label: '晚上' }, { value: 'weekend', label: '周六周日' }],
    },
    {
      key: 'trade', label: '想干哪一行', kind: 'choice', required: true, example: 'livestock', when: { want: 'start-up' },
      options: [
        { value: 'livestock', label: '养殖' }, { value: 'crops', label: '种植' }, { value: 'catering', label: '开饭店' }, { value: 'shop', label: '开店' },
        { value: 'workshop', label: '加工作坊' }, { value: 'transport', label: '跑运输' }, { value: 'online', label: '网上卖货' }, { value: 'other', label: '别的' },
      ],
    },
    { key: 'plan', label: '打算怎么干', kind: 'longtext', required: true, example: '在高碑店租地养二十头牛，有亲戚懂养殖', max: 500, when: { want: 'start-up' } },
    { key: 'loan', label: '要不要贷款', kind: 'yes-no', required: true, example: true, when: { want: 'start-up' } },
    { key: 'loanAmount', label: '想贷多少', kind: 'number', required: true, example: 20, min: 1, max: 500, decimals: 1, unit: '万元', sensitive: true, when: { loan: true } },
    { key: 'premises', label: '要不要帮找场地', kind: 'yes-no', required: true, example: true, when: { want: 'start-up' } },
    { key: 'premisesArea', label: '场地要多大', kind: 'number', required: true, example: 600, min: 5, max: 100000, unit: '㎡', when: { premises: true } },
    { key: 'planFiles', label: '写好的计划、合同', kind: 'file', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e0b'], max: 5, when: { want: 'start-up' } },
  ],
  routing: [{ lead: 'home_village', assists: ['work_team', 'residence'] }],
  clocks: { accept: workingHours(4), reply: workingDays(2), resolve: workingDays(15) },
  stages: [
    { code: 'enrol', title: '报名', residentText: '名报上了', grid: 'home_village', clock: workingDays(2), when: { want: 'course' }, next: ['waiting-list', 'sign-in'] },
    { code: 'waiting-list', title: '候补', residentText: '这一班满了，您在候补，有空位马上告诉您', grid: 'home_village', when: { want: 'course' } },
    { code: 'sign-in', title: '签到', residentText: '请按时来上课，到了签个到', grid: 'residence', when: { want: 'course' } },
    { code: 'certificate', title: '结业证', residentText: '学完了，结业证可以领了', grid: 'home_village', clock: workingDays(5), when: { want: 'course' } },
    { code: 'job-visit', title: '就业回访', residentText: '干部来问问学的用上没有', grid: 'residence', when: { want: 'course' }, next: [] },
    { code: 'diagnosis', title: '诊断', residentText: '请懂行的人帮您看看这个路子', grid: 'home_village', clock: workingDays(3), when: { want: 'start-up' } },
    { code: 'papers', title: '材料', residentText: '正在帮您备材料、办执照', grid: 'work_team', clock: workingDays(5), when: { want: 'start-up' } },
    { code: 'loan-and-premises', title: '贷款与场地', residentText: '正在跑贷款和场地', grid: 'residence', clock: workingDays(10), when: { want: 'start-up' } },
    { code: 'half-year-visit', title: '6月回访', residentText: '干满半年，来问问有什么难处', grid: 'residence', when: { want: 'start-up' } },
  ],
  visibility: 'grid',
  fits: ['transition', 'returned'],
  materials: ['身份证', '搬迁协议', '创业计划（有的话）'],
  questions: [
    { question: '培训要钱吗？', answer: '搬迁户免费，有的班还管饭、发补贴，报名时写着。' },
    { question: '创业贷款要不要担保？', answer: '按数额不同，干部和银行一起给您算，先把想法写下来。' },
  ],
  answerTemplates: [
    '已给您报上名，开课前三天再通知您时间地点。',
    '这一班满了，先给您排候补，下一班预计下月开。',
    '已约好银行和场地方，本周一起跟您谈。',
  ],
  summaryField: 'want',
};
