import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

/** 反映干部: goes one rank above the cadre whom it is about, who never sees it; unnamed ones go to the county desk. */
export const complaint: ServiceModule = {
  code: 'complaint',
  order: 101,
  title: '反映干部',
  hidden: true,
  summary: '干部没办好、态度不好、要好处，告诉他的上一级，他本人看不见',
  icon: 'megaphone',
  fields: [
    {
      key: 'matter', label: '反映什么', kind: 'choice', required: true, example: 'attitude',
      options: [
        { value: 'attitude', label: '态度不好' }, { value: 'delay', label: '拖着不办' }, { value: 'unfair', label: '办事不公' }, { value: 'false', label: '说办了没办' },
        { value: 'favours', label: '要钱、要东西' }, { value: 'privacy', label: '把我家的事说出去' }, { value: 'other', label: '别的' },
      ],
    },
    {
      key: 'about', label: '是哪一位', kind: 'choice', required: true, example: 'named', sensitive: true,
      options: [{ value: 'listed', label: '从我的干部里选' }, { value: 'named', label: '写名字' }],
    },
    { key: 'aboutCadreId', label: '选这位干部', kind: 'cadre', required: true, example: '01934f2a-7c10-7e3b-9d52-4b1f6a2c8e15', sensitive: true, when: { about: 'listed' } },
    { key: 'aboutName', label: '干部叫什么', help: '不知道名字就写是哪个村、管什么的', kind: 'text', required: true, example: '村里管登记的王干部', min: 2, max: 40, sensitive: true, when: { about: 'named' } },
    { key: 'happenedOn', label: '哪天的事', kind: 'date', required: false, example: '2026-11-20', sensitive: true },
    { key: 'what', label: '说说怎么回事', kind: 'longtext', required: true, example: '去了三次都说明天来，没给准话', min: 2, max: 800, sensitive: true },
    { key: 'voice', label: '也可以录一段话', kind: 'voice', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e16'], max: 3, sensitive: true },
    { key: 'evidence', label: '照片、截图', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e17'], max: 9, sensitive: true },
    {
      key: 'wishes', label: '您想怎么办', kind: 'choices', required: false, example: ['handled'], sensitive: true,
      options: [{ value: 'handled', label: '把事办了' }, { value: 'apology', label: '给个说法' }, { value: 'other-cadre', label: '换个人来办' }, { value: 'examined', label: '查一查' }],
    },
  ],
  // One about a listed cadre climbs above that cadre and never asks these rows; any other goes straight to the desk.
  routing: [{ lead: 'work_team', assists: [], desk: true }],
  aboveCadreField: 'aboutCadreId',
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(10) },
  stages: [
    { code: 'received', title: '收到', residentText: '已交上一级，他本人看不见', clock: workingHours(4) },
    { code: 'inquiry', title: '核实', residentText: '正在核实，可能会给您打电话', clock: workingDays(5) },
    { code: 'outcome', title: '处理', residentText: '处理结果告诉您', clock: workingDays(3) },
  ],
  visibility: 'case',
  fits: [],
  materials: [],
  questions: [
    { question: '他会知道是我说的吗？', answer: '不会。只有他的上一级和办这件事的人看得见。' },
    { question: '说了以后没人给我办事怎么办？', answer: '您可以要求换个人来办，原来的事由上一级盯着。' },
  ],
  answerTemplates: ['您反映的已收到，由我来核实，三天内给您回话。', '已核实并处理，结果如下：……'],
  summaryField: 'matter',
};
