import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const community: ServiceModule = {
  code: 'community',
  order: 12,
  title: '党群活动·志愿服务·场地',
  shortTitle: '党群活动',
  summary: '报活动、当志愿者、找党组织、借场地',
  icon: 'flag',
  fields: [
    {
      key: 'want', label: '要办什么', kind: 'choice', required: true, example: 'activity',
      options: [{ value: 'activity', label: '报名参加活动' }, { value: 'volunteer', label: '当志愿者' }, { value: 'party', label: '找党组织' }, { value: 'room', label: '借场地' }],
    },
    { key: 'activity', label: '哪个活动', kind: 'text', required: true, example: '白沟流动党课', max: 40, when: { want: 'activity' } },
    { key: 'companions', label: '还带几个人', kind: 'number', required: true, example: 1, min: 0, max: 10, unit: '人', when: { want: 'activity' } },
    { key: 'lift', label: '要不要车接', kind: 'yes-no', required: true, example: true, when: { want: 'activity' } },
    { key: 'liftFrom', label: '从哪里上车', kind: 'text', required: true, example: '北关村村委会门口', max: 40, when: { lift: true } },
    {
      key: 'skills', label: '能帮什么忙', kind: 'choices', required: true, example: ['visits', 'driving'], when: { want: 'volunteer' },
      options: [
        { value: 'visits', label: '看望老人' }, { value: 'driving', label: '开车接送' }, { value: 'repairs', label: '小修小补' }, { value: 'teaching', label: '辅导孩子' },
        { value: 'cooking', label: '做饭送餐' }, { value: 'order', label: '维持秩序' }, { value: 'culture', label: '文艺演出' },
      ],
    },
    { key: 'hours', label: '每月能出几个小时', kind: 'number', required: true, example: 8, min: 1, max: 200, unit: '小时', when: { want: 'volunteer' } },
    {
      key: 'partyMatter', label: '党组织的什么事', kind: 'choice', required: true, example: 'meeting', when: { want: 'party' },
      options: [{ value: 'meeting', label: '参加组织生活' }, { value: 'transfer', label: '转组织关系' }, { value: 'dues', label: '交党费' }, { value: 'apply', label: '申请入党' }, { value: 'other', label: '别的' }],
    },
    { key: 'branch', label: '原来在哪个支部', kind: 'text', required: false, example: '南河照村党支部', max: 40, when: { want: 'party' } },
    {
      key: 'roomUse', label: '借场地做什么', kind: 'choice', required: true, example: 'meeting', when: { want: 'room' },
      options: [{ value: 'meeting', label: '开会' }, { value: 'election', label: '选举' }, { value: 'class', label: '上课' }, { value: 'family', label: '红白事' }, { value: 'culture', label: '排练演出' }],
    },
    { key: 'slot', label: '什么时候用', kind: 'time-slot', required: true, example: { date: '2026-12-05', from: '09:00', to: '11:30' }, when: { want: 'room' } },
    { key: 'people', label: '多少人', kind: 'number', required: true, example: 40, min: 1, max: 2000, unit: '人', when: { want: 'room' } },
    {
      key: 'equipment', label: '要用什么', kind: 'choices', required: false, example: ['microphone'], when: { want: 'room' },
      options: [{ value: 'microphone', label: '话筒' }, { value: 'projector', label: '投影' }, { value: 'chairs', label: '桌椅' }, { value: 'kitchen', label: '灶台' }],
    },
    { key: 'note', label: '还有什么要说的', kind: 'longtext', required: false, example: '有两位老人坐轮椅，请安排一楼', max: 300 },
  ],
  routing: [{ lead: 'home_village', assists: ['residence'] }],
  clocks: { accept: workingHours(4), reply: workingDays(1), resolve: workingDays(5) },
  stages: [
    { code: 'published', title: '发布', residentText: '活动已发布，可以报名', grid: 'home_village', when: { want: ['activity', 'volunteer'] } },
    { code: 'enrol', title: '报名', residentText: '名报上了', grid: 'home_village', clock: workingDays(1), when: { want: ['activity', 'volunteer'] }, next: ['waiting-list', 'sign-in'] },
    { code: 'waiting-list', title: '候补', residentText: '人满了，您在候补，有空位马上告诉您', grid: 'home_village', when: { want: ['activity', 'volunteer'] } },
    { code: 'sign-in', title: '签到', residentText: '到了扫码签个到', grid: 'residence', when: { want: ['activity', 'volunteer'] } },
    { code: 'record', title: '记录', residentText: '参加过的都记下了', grid: 'residence', clock: workingDays(2), when: { want: ['activity', 'volunteer'] } },
    { code: 'hours', title: '时长', residentText: '志愿时长已记到您名下', grid: 'home_village', clock: workingDays(2), when: { want: 'volunteer' } },
    { code: 'branch-contact', title: '联系支部', residentText: '正在联系支部', grid: 'home_village', clock: workingDays(2), when: { want: 'party' } },
    { code: 'branch-answer', title: '支部答复', residentText: '支部已答复您', grid: 'home_village', clock: workingDays(2), when: { want: 'party' } },
    { code: 'conflict-check', title: '冲突检查', residentText: '看看这个时间有没有别人用', grid: 'residence', clock: workingHours(4), when: { want: 'room' } },
    { code: 'approval', title: '审批', residentText: '场地正在审批', grid: 'residence', clock: workingDays(1), when: { want: 'room' } },
    { code: 'use', title: '使用', residentText: '场地给您留好了，请按时来', grid: 'residence', when: { want: 'room' } },
    { code: 'return', title: '归还', residentText: '用完请收拾好，交还钥匙', grid: 'residence', clock: workingDays(1), when: { want: 'room' } },
  ],
  visibility: 'grid',
  fits: ['transition', 'returned'],
  materials: ['身份证', '党员证明（转组织关系时）', '村委会说明（选举借场地时）'],
  questions: [
    { question: '住在外县还能参加村里的活动吗？', answer: '能。有的活动就在您住的镇上办，远的有车接。' },
    { question: '借场地要钱吗？', answer: '村里和社区的会议室不要钱，用完收拾干净。' },
  ],
  answerTemplates: [
    '已给您报上名，活动前一天再提醒您时间地点。',
    '这个时间场地空着，已给您留下，钥匙到社区值班室拿。',
    '这个时间已有人用，您看改到下午行不行？',
  ],
  summaryField: 'want',
};
