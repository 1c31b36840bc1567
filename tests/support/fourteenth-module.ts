import type { ServiceModule } from '../../shared/service-module.js';
import { workingDays, workingHours } from '../../shared/spans.js';

/** 婚丧喜事: what a developer would add, as one new file of data. */
export const ceremonies: ServiceModule = {
  code: 'ceremonies',
  order: 14,
  title: '婚丧喜事',
  summary: '办喜事、办白事要场地、要人手，在这里说',
  icon: 'flag',
  fields: [
    {
      key: 'event', label: '办什么事', kind: 'choice', required: true, example: 'wedding',
      options: [{ value: 'wedding', label: '喜事' }, { value: 'funeral', label: '白事' }],
    },
    { key: 'onDate', label: '哪一天', kind: 'date', required: true, example: '2026-12-12' },
    { key: 'guests', label: '来多少人', kind: 'number', required: true, example: 120, min: 1, max: 2000, unit: '人' },
    { key: 'cars', label: '要几辆车', kind: 'number', required: false, example: 3, min: 0, max: 50, unit: '辆', when: { event: 'wedding' } },
    { key: 'needsHall', label: '要不要场地', kind: 'yes-no', required: true, example: true },
    { key: 'note', label: '还要什么', kind: 'longtext', required: false, example: '要个能做饭的院子', max: 200 },
  ],
  routing: [
    { when: { event: 'funeral' }, lead: 'home_village', assists: ['residence'] },
    { lead: 'residence', assists: ['home_village'] },
  ],
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(5) },
  stages: [
    { code: 'asked', title: '提出', residentText: '收到了' },
    { code: 'arranged', title: '安排', residentText: '安排好了' },
  ],
  visibility: 'grid',
  fits: [],
  materials: [],
  questions: [],
  answerTemplates: ['场地给您留好了。'],
  summaryField: 'event',
};
