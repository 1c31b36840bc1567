import type { ServiceModule } from '../service-module.js';
import { DANGER_CLOCKS, workingDays, workingHours } from '../spans.js';

/** Police come in wherever somebody is threatened, hurt, or may hurt themselves. */
const UNSAFE = ['threat', 'hurt', 'self-harm'] as const;

export const mediation: ServiceModule = {
  code: 'mediation',
  order: 10,
  title: '矛盾调解·法律援助·治安',
  shortTitle: '矛盾调解',
  summary: '家里家外的纠纷、打官司、治安，找人调解，只有办的人看得见',
  icon: 'handshake',
  fields: [
    {
      key: 'safety', label: '现在安全吗', kind: 'choice', required: true, example: 'safe', sensitive: true,
      options: [
        { value: 'safe', label: '没有危险' }, { value: 'threat', label: '有人威胁' }, { value: 'hurt', label: '有人受伤、正在打' }, { value: 'self-harm', label: '有人想不开' },
      ],
    },
    {
      key: 'type', label: '是什么事', kind: 'choice', required: true, example: 'wages',
      options: [
        { value: 'family', label: '家里的矛盾' }, { value: 'inheritance', label: '分家产' }, { value: 'landlord', label: '和房东的纠纷' }, { value: 'neighbour', label: '和邻居的纠纷' },
        { value: 'agreement', label: '搬迁协议的争议' }, { value: 'wages', label: '工钱要不回来' }, { value: 'assault', label: '被打、被欺负' }, { value: 'other', label: '别的纠纷' },
      ],
    },
    { key: 'otherParty', label: '对方是谁', help: '知道名字就写，不知道写「房东」「邻居」', kind: 'text', required: true, example: '工头李某', max: 40, sensitive: true },
    { key: 'relative', label: '是家里哪一位', kind: 'person', required: false, example: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e0c', sensitive: true, when: { type: ['family', 'inheritance'] } },
    { key: 'otherPhone', label: '对方电话', kind: 'phone', required: false, example: '13800138000', sensitive: true },
    { key: 'happenedOn', label: '哪天的事', kind: 'date', required: true, example: '2026-11-20', sensitive: true },
    { key: 'wagesOwed', label: '欠多少工钱', kind: 'number', required: true, example: 8600, min: 1, max: 1000000, decimals: 2, unit: '元', sensitive: true, when: { type: 'wages' } },
    { key: 'workedFor', label: '是哪段时间干的活', kind: 'period', required: true, example: { from: '2026-08-01', to: '2026-10-31' }, sensitive: true, when: { type: 'wages' } },
    { key: 'what', label: '说说怎么回事', kind: 'longtext', required: true, example: '干了三个月，说好完工给钱，现在不接电话', min: 2, max: 800, sensitive: true },
    { key: 'voice', label: '也可以录一段话', kind: 'voice', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e0d'], max: 3, sensitive: true },
    { key: 'evidence', label: '照片、合同、聊天截图', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e0e'], max: 9, sensitive: true },
    {
      key: 'wanted', label: '想怎么解决', kind: 'choices', required: true, example: ['mediation', 'lawyer'], sensitive: true,
      options: [{ value: 'mediation', label: '找人调解' }, { value: 'lawyer', label: '问律师' }, { value: 'police', label: '找民警' }, { value: 'court', label: '打官司' }, { value: 'advice', label: '先问问' }],
    },
    { key: 'discreet', label: '要不要连家里人也不告诉', kind: 'yes-no', required: true, example: true, sensitive: true },
    {
      key: 'contactBy', label: '怎么找您方便', kind: 'choice', required: true, example: 'message', sensitive: true, when: { discreet: true },
      options: [{ value: 'message', label: '只在这里留言' }, { value: 'day', label: '白天打电话' }, { value: 'evening', label: '晚上打电话' }, { value: 'office', label: '我自己去村里' }],
    },
  ],
  routing: [
    { when: { type: 'assault' }, lead: 'home_village', assists: [], police: true },
    { when: { type: ['landlord', 'neighbour'], safety: UNSAFE }, lead: 'residence', assists: [], police: true },
    { when: { type: ['landlord', 'neighbour'] }, lead: 'residence', assists: [] },
    { when: { type: 'agreement', safety: UNSAFE }, lead: 'work_team', assists: [], police: true },
    { when: { type: 'agreement' }, lead: 'work_team', assists: [] },
    { when: { safety: UNSAFE }, lead: 'home_village', assists: [], police: true },
    { lead: 'home_village', assists: [] },
  ],
  clocks: { accept: workingHours(2), reply: workingDays(1), resolve: workingDays(15) },
  danger: [{ type: 'assault' }, { safety: UNSAFE }],
  dangerClocks: DANGER_CLOCKS,
  emergencies: [
    { phone: '110', text: '先离开、先打110，说清在哪个村哪条街', when: { safety: ['threat', 'hurt'] } },
    { phone: '120', text: '有人受伤，打120', when: { safety: 'hurt' } },
    { phone: '110', text: '有人要伤害自己，先别让他一个人待着，打110', when: { safety: 'self-harm' } },
    { phone: '12356', text: '心里难受，心理援助热线12356随时有人听', when: { safety: 'self-harm' } },
    { phone: '110', text: '还在被打、被堵着，先打110', when: { type: 'assault', safety: 'safe' } },
  ],
  stages: [
    { code: 'accepted', title: '受理', residentText: '已有人接手，只有办的人看得见', clock: workingHours(2) },
    { code: 'conflict-check', title: '回避检查', residentText: '先查查调解的人和对方沾不沾亲', clock: workingDays(1) },
    { code: 'mediation', title: '调解', residentText: '正在两边做工作，谈成要两边都点头', clock: workingDays(7), next: ['settled', 'not-settled'] },
    { code: 'settled', title: '达成协议', residentText: '谈成了，协议两边都签了字', clock: workingDays(2), next: ['day-15'] },
    { code: 'not-settled', title: '没谈成', residentText: '没谈成，下一步走法律的路', clock: workingDays(2), next: ['referral'] },
    { code: 'referral', title: '法援、公安、诉讼', residentText: '已帮您联系律师、民警或法院', clock: workingDays(3), next: ['day-15'] },
    { code: 'day-15', title: '15日回访', residentText: '过半个月再问问' },
    { code: 'day-30', title: '30日回访', residentText: '满一个月再问一次' },
  ],
  visibility: 'case',
  fits: ['mobilised', 'signed', 'transition'],
  materials: ['身份证', '合同、欠条、聊天记录', '看病的单据（受伤时）'],
  questions: [
    { question: '别人会知道吗？', answer: '只有办这件事的人看得见，名单里、短信里都不写内容。' },
    { question: '调解要钱吗？', answer: '不要。请律师困难的，可以申请法律援助，也不要钱。' },
    { question: '调解的人是对方亲戚怎么办？', answer: '先查沾不沾亲，您也可以要求换人。' },
  ],
  answerTemplates: [
    '您的事已接手，只有办的人看得见。我今天和您联系，您看什么时候方便？',
    '已约好两边见面，到时候您可以带一位家人。',
    '对方不肯谈，已帮您联系法律援助，律师会给您打电话。',
  ],
  summaryField: 'type',
};
