import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const schooling: ServiceModule = {
  code: 'schooling',
  order: 2,
  title: '学生安置',
  summary: '孩子在住的地方就近上学，从申请到拿入学函都看得见',
  icon: 'school',
  about: { question: '哪个孩子要上学', suggest: 'child' },
  fields: [
    {
      key: 'stage', label: '要上什么', kind: 'choice', required: true, example: 'primary',
      options: [
        { value: 'kindergarten', label: '上幼儿园' }, { value: 'primary', label: '上小学' }, { value: 'middle', label: '上初中' },
        { value: 'high', label: '上高中' }, { value: 'vocational', label: '上职业学校' },
      ],
    },
    { key: 'childName', label: '孩子叫什么', help: '和户口本上的一样', kind: 'text', required: true, example: '张小雨', min: 2, max: 30, sensitive: true, prefill: 'person-name' },
    { key: 'childIdNumber', label: '孩子的身份证号', help: '户册上有的不用填', kind: 'id-number', required: false, example: '13062920190512002X', sensitive: true },
    { key: 'enrolled', label: '孩子现在上着学吗', kind: 'yes-no', required: true, example: true },
    { key: 'schoolNow', label: '现在在哪个学校', kind: 'text', required: true, example: '八于乡中心小学', max: 40, sensitive: true, when: { enrolled: true } },
    {
      key: 'gradeNow', label: '现在几年级', kind: 'choice', required: true, example: 'p1', sensitive: true, when: { enrolled: true },
      options: [
        { value: 'k', label: '幼儿园' }, { value: 'p1', label: '一年级' }, { value: 'p2', label: '二年级' }, { value: 'p3', label: '三年级' },
        { value: 'p4', label: '四年级' }, { value: 'p5', label: '五年级' }, { value: 'p6', label: '六年级' }, { value: 'm1', label: '初一' },
        { value: 'm2', label: '初二' }, { value: 'm3', label: '初三' }, { value: 'h1', label: '高一' }, { value: 'h2', label: '高二' }, { value: 'h3', label: '高三' },
      ],
    },
    { key: 'studentNumber', label: '学籍号', help: '在学校发的单子上，不知道可以不填', kind: 'text', required: false, example: 'G13062920190512002X', min: 8, max: 24, sensitive: true, when: { enrolled: true } },
    { key: 'start', label: '想从哪天开始上', kind: 'date', required: true, example: '2027-03-01' },
    { key: 'guardian', label: '家里谁来办手续', kind: 'person', required: false, example: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e02', prefill: 'applicant' },
    { key: 'guardianPhone', label: '办手续的人电话', kind: 'phone', required: true, example: '13800138000', sensitive: true, prefill: 'applicant-phone' },
    {
      key: 'registered', label: '孩子的户口在哪', kind: 'choice', required: true, example: 'home-village',
      options: [{ value: 'home-village', label: '在原村' }, { value: 'residence', label: '已迁到现在住的地方' }, { value: 'elsewhere', label: '在别处' }],
    },
    {
      key: 'rentalAddress', label: '现在住在哪', kind: 'address', required: true, sensitive: true, prefill: 'residence-address',
      example: { divisionCode: '130629100208', text: '北关村幸福街12号院东屋' },
    },
    { key: 'agreementNumber', label: '搬迁协议编号', help: '在协议第一页右上角', kind: 'text', required: false, example: 'RC-BY-2026-00417', min: 4, max: 40, sensitive: true, prefill: 'agreement-number' },
    { key: 'needsCare', label: '孩子要不要特别照顾', help: '比如身体不便、吃药、听不清', kind: 'yes-no', required: true, example: false, sensitive: true },
    { key: 'careText', label: '要怎么照顾', kind: 'longtext', required: true, example: '左耳听不清，请坐前排', max: 300, sensitive: true, when: { needsCare: true } },
    {
      key: 'transport', label: '打算怎么上下学', kind: 'choice', required: false, example: 'bus',
      options: [{ value: 'walk', label: '走着去' }, { value: 'family', label: '家里接送' }, { value: 'bus', label: '坐校车' }, { value: 'boarding', label: '住校' }],
    },
    { key: 'papers', label: '户口本、租房合同的照片', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e03'], max: 6 },
  ],
  routing: [{ lead: 'work_team', assists: ['home_village', 'residence'] }],
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(20) },
  stages: [
    { code: 'application', title: '填写申请表', residentText: '申请表已收到', grid: 'work_team', clock: workingDays(1) },
    { code: 'identity', title: '原村核身份', residentText: '原村正在核对孩子的身份和户口', grid: 'home_village', clock: workingDays(2) },
    { code: 'review', title: '初审', residentText: '工作组正在看材料齐不齐', grid: 'work_team', clock: workingDays(3), next: ['supplement', 'placement'] },
    { code: 'supplement', title: '补正', residentText: '还差材料，请您补上；补的这几天不算时间', pausesClock: true, next: ['review'] },
    { code: 'placement', title: '教育局派位', residentText: '教育局正在安排学校', grid: 'work_team', clock: workingDays(7) },
    { code: 'school-confirms', title: '接收校确认', residentText: '学校正在确认学位', grid: 'work_team', clock: workingDays(3) },
    { code: 'letter', title: '入学函', residentText: '入学函开好了，有编号，学校可以查验', grid: 'work_team', clock: workingDays(1) },
    { code: 'record-transfer', title: '学籍转接', residentText: '学籍正在从原来的学校转过来', grid: 'work_team', clock: workingDays(5) },
    { code: 'arrival', title: '报到确认', residentText: '请带孩子按时报到', grid: 'residence', clock: workingDays(5) },
    { code: 'first-month', title: '首月回访', residentText: '上学满一个月，干部来问问习惯不习惯', grid: 'residence' },
  ],
  visibility: 'grid',
  fits: ['vacated', 'transition', 'returned'],
  materials: ['户口本（孩子页和监护人页）', '搬迁协议', '租房合同或居住证明', '原学校的学籍证明（上着学的）', '预防接种证（上幼儿园、小学的）'],
  questions: [
    { question: '户口没迁，能在现在住的地方上学吗？', answer: '能。搬迁户的孩子按现在的住处就近安排，凭搬迁协议和租房合同办。' },
    { question: '学籍号不知道怎么办？', answer: '不填也行，原学校能查到，我们替您问。' },
    { question: '多久能有结果？', answer: '一般20个工作日内。要补材料的，补的那几天不算。' },
  ],
  answerTemplates: [
    '申请表已收到，原村正在核对身份，有结果马上告诉您。',
    '还差租房合同的照片，请补上，补齐后接着办。',
    '学校已确认，入学函见附件，请按上面的日期带孩子报到。',
  ],
  summaryField: 'stage',
};
