import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const policy: ServiceModule = {
  code: 'policy',
  order: 13,
  title: '政策咨询·明白纸',
  shortTitle: '政策咨询',
  summary: '政策哪里不明白，问一句，给您一份看得懂的明白纸',
  icon: 'question',
  fields: [
    {
      key: 'topic', label: '问哪方面', kind: 'choice', required: true, example: 'transition',
      options: [
        { value: 'compensation', label: '征迁补偿' }, { value: 'transition', label: '过渡费' }, { value: 'flats', label: '安置房' }, { value: 'land', label: '土地' },
        { value: 'pension', label: '养老医保' }, { value: 'school', label: '上学' }, { value: 'jobs', label: '就业' }, { value: 'register', label: '户口' }, { value: 'other', label: '别的' },
      ],
    },
    { key: 'question', label: '想问什么', kind: 'longtext', required: true, example: '过渡费是按人口发还是按面积发？', min: 2, max: 500 },
    { key: 'voice', label: '也可以录一段话', kind: 'voice', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e11'], max: 2 },
    {
      key: 'stage', label: '您家到哪一步了', kind: 'choice', required: false, example: 'transition',
      options: [
        { value: 'mobilised', label: '还没签' }, { value: 'signed', label: '签了' }, { value: 'vacated', label: '腾房了' }, { value: 'transition', label: '在外过渡' },
        { value: 'choosing', label: '在选房' }, { value: 'handover', label: '在交房' }, { value: 'returned', label: '住进新房了' },
      ],
    },
    { key: 'village', label: '老家是哪个村', kind: 'text', required: false, example: '南河照村', max: 30 },
    { key: 'heard', label: '听过别的说法吗', kind: 'yes-no', required: true, example: true },
    { key: 'heardText', label: '是怎么说的', kind: 'text', required: true, example: '有人说过渡费明年停发', max: 100, when: { heard: true } },
    { key: 'heardPhoto', label: '看到的通知、截图', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e12'], max: 3, when: { heard: true } },
    { key: 'wantsLeaflet', label: '要不要一份明白纸', kind: 'yes-no', required: true, example: true },
    {
      key: 'leafletBy', label: '怎么给您', kind: 'choice', required: true, example: 'read-aloud', when: { wantsLeaflet: true },
      options: [{ value: 'phone', label: '发到手机' }, { value: 'read-aloud', label: '念给我听' }, { value: 'paper', label: '送一张纸的' }],
    },
  ],
  routing: [{ lead: 'work_team', assists: ['home_village'] }],
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(3) },
  stages: [
    { code: 'self-service', title: '自助', residentText: '先看看已有的答案里有没有', grid: 'work_team' },
    { code: 'answer', title: '答复', residentText: '干部正在答复您', grid: 'work_team', clock: workingDays(1), next: ['department', 'library'] },
    { code: 'department', title: '部门定口径', residentText: '这事要部门定，正在等准话', grid: 'work_team', clock: workingDays(2) },
    { code: 'library', title: '入库', residentText: '答案存下了，别人也能查到', grid: 'work_team', clock: workingDays(1) },
    { code: 'leaflet', title: '定向明白纸', residentText: '明白纸发给和您一样情况的人', grid: 'home_village' },
    { code: 'unread-calls', title: '未读名单', residentText: '没看的，干部打电话说一遍', grid: 'home_village' },
  ],
  visibility: 'grid',
  fits: ['mobilised', 'signed', 'choosing'],
  materials: ['搬迁协议（问自家情况时）'],
  questions: [
    { question: '答复算不算数？', answer: '答复写明依据的文件和有效日期；政策变了，我们会告诉问过的人。' },
    { question: '不识字怎么办？', answer: '选「念给我听」，可以在手机上听，也可以让干部打电话念。' },
  ],
  answerTemplates: [
    '按现在的文件是这样定的：……。依据的文件见附件。',
    '这事要部门定口径，两个工作日内给您准话。',
    '您听到的说法不对，以这份明白纸为准。',
  ],
  summaryField: 'topic',
};
