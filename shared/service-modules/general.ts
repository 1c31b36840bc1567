import type { ServiceModule } from '../service-module.js';
import { DANGER_CLOCKS, workingDays, workingHours } from '../spans.js';

const URGENT = ['gas-or-electricity', 'violence', 'self-harm'] as const;

/** 说事: a request without a module, in writing or by voice; the lead reclassifies it. */
export const general: ServiceModule = {
  code: 'general',
  order: 100,
  title: '说事',
  hidden: true,
  summary: '不知道找谁、不会选，就在这里说，写字或录音都行',
  icon: 'speech',
  needsWords: true,
  fields: [
    { key: 'voice', label: '按住说话', kind: 'voice', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e13'], max: 3 },
    { key: 'photos', label: '拍几张照片', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e14'], max: 9 },
    {
      key: 'urgency', label: '急不急', kind: 'choice', required: false, example: 'soon',
      options: [
        { value: 'whenever', label: '不急' }, { value: 'soon', label: '这几天要办' }, { value: 'gas-or-electricity', label: '煤气、电有危险' },
        { value: 'violence', label: '有人打人、威胁' }, { value: 'self-harm', label: '有人想不开' },
      ],
    },
    { key: 'callBack', label: '要不要给您打电话', kind: 'yes-no', required: false, example: true },
    {
      key: 'callAt', label: '什么时候打', kind: 'choice', required: false, example: 'evening', when: { callBack: true },
      options: [{ value: 'morning', label: '上午' }, { value: 'afternoon', label: '下午' }, { value: 'evening', label: '晚上' }],
    },
    { key: 'callTo', label: '打哪个电话', kind: 'phone', required: false, example: '13800138000', sensitive: true, prefill: 'applicant-phone', when: { callBack: true } },
  ],
  routing: [
    { when: { urgency: 'gas-or-electricity' }, lead: 'residence', assists: ['work_team', 'home_village'] },
    { when: { urgency: ['violence', 'self-harm'] }, lead: 'home_village', assists: [], police: true },
    { lead: 'work_team', assists: ['home_village'] },
  ],
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(5) },
  danger: [{ urgency: URGENT }],
  dangerClocks: DANGER_CLOCKS,
  emergencies: [
    { phone: '119', text: '关阀门、拉闸、人先出来，到外面打119', when: { urgency: 'gas-or-electricity' } },
    { phone: '110', text: '先离开、先打110', when: { urgency: 'violence' } },
    { phone: '110', text: '先别让他一个人待着，打110', when: { urgency: 'self-harm' } },
    { phone: '120', text: '有人受伤，打120', when: { urgency: URGENT } },
  ],
  stages: [
    { code: 'heard', title: '听到了', residentText: '您说的事已收到', grid: 'work_team', clock: workingHours(4) },
    { code: 'handled', title: '在办', residentText: '已定好由谁来办', grid: 'work_team', clock: workingDays(3) },
    { code: 'answered', title: '答复', residentText: '给您回话', grid: 'work_team', clock: workingDays(1) },
  ],
  visibility: 'grid',
  caseWhen: [{ urgency: ['violence', 'self-harm'] }],
  fits: [],
  materials: [],
  questions: [
    { question: '说完谁来办？', answer: '您家的包联干部先听，再转给该办的人，您在「我的事」里看得见。' },
    { question: '想反映干部的问题？', answer: '用「反映干部」，由他的上一级来办，他本人看不见。' },
  ],
  answerTemplates: ['您说的事收到了，已定好由谁来办，有进展告诉您。', '我想再问清楚些，下午给您打电话行吗？'],
  summaryField: 'urgency',
};
