import type { ServiceModule } from '../service-module.js';
import { workingDays, workingHours } from '../spans.js';

export const jobs: ServiceModule = {
  code: 'jobs',
  order: 3,
  title: '求职服务',
  summary: '告诉我们想干什么活，帮您找工作、陪您去面试',
  icon: 'briefcase',
  about: { question: '谁要找工作', suggest: 'applicant' },
  fields: [
    {
      key: 'work', label: '想找什么活', kind: 'choice', required: true, example: 'cleaning',
      options: [
        { value: 'cleaning', label: '保洁' }, { value: 'security', label: '保安' }, { value: 'construction', label: '建筑工地' },
        { value: 'factory', label: '工厂' }, { value: 'catering', label: '饭店、食堂' }, { value: 'driving', label: '开车、送货' },
        { value: 'care', label: '护工、月嫂' }, { value: 'greening', label: '绿化' }, { value: 'shop', label: '商店' },
        { value: 'office', label: '办公室' }, { value: 'any', label: '什么都行' },
      ],
    },
    { key: 'age', label: '多大年纪', kind: 'number', required: true, example: 46, min: 16, max: 75, unit: '岁' },
    {
      key: 'skills', label: '会什么手艺', kind: 'choices', required: false, example: ['cooking', 'driving'],
      options: [
        { value: 'cooking', label: '做饭' }, { value: 'driving', label: '开车' }, { value: 'electrician', label: '电工' }, { value: 'welding', label: '焊工' },
        { value: 'masonry', label: '瓦工' }, { value: 'carpentry', label: '木工' }, { value: 'sewing', label: '缝纫' }, { value: 'farming', label: '种地养殖' },
        { value: 'computer', label: '电脑' }, { value: 'care', label: '照顾老人孩子' },
      ],
    },
    { key: 'hasCertificate', label: '有没有证书', help: '驾照、电工证、健康证都算', kind: 'yes-no', required: true, example: true },
    { key: 'certificates', label: '有什么证', kind: 'text', required: true, example: 'C1驾照、健康证', max: 60, when: { hasCertificate: true } },
    { key: 'certificatePhotos', label: '拍一下证书', kind: 'photo', required: false, example: ['01934f2a-7c10-7e3b-9d52-4b1f6a2c8e04'], max: 6, when: { hasCertificate: true } },
    { key: 'wage', label: '每月想挣多少', kind: 'number', required: true, example: 3500, min: 500, max: 50000, unit: '元' },
    {
      key: 'distance', label: '离家多远能去', kind: 'choice', required: true, example: 'township',
      options: [
        { value: 'village', label: '走着能到' }, { value: 'township', label: '骑车半小时' }, { value: 'county', label: '本县都行' }, { value: 'anywhere', label: '外地也行' },
      ],
    },
    {
      key: 'shifts', label: '能上什么班', kind: 'choices', required: true, example: ['day'],
      options: [{ value: 'day', label: '白班' }, { value: 'night', label: '夜班' }, { value: 'rota', label: '倒班' }, { value: 'part-time', label: '零工、小时工' }],
    },
    { key: 'careDuties', label: '家里有没有老人孩子要照看', kind: 'yes-no', required: true, example: true },
    {
      key: 'freeHours', label: '什么时候能出来干活', kind: 'choice', required: true, example: 'school-hours', when: { careDuties: true },
      options: [
        { value: 'morning', label: '上午' }, { value: 'afternoon', label: '下午' }, { value: 'school-hours', label: '孩子上学的时候' }, { value: 'evening', label: '晚上' },
      ],
    },
    { key: 'from', label: '哪天能上班', kind: 'date', required: false, example: '2026-12-07' },
  ],
  routing: [{ lead: 'home_village', assists: ['residence'] }],
  clocks: { accept: workingHours(4), reply: workingDays(2), resolve: workingDays(20) },
  stages: [
    { code: 'register', title: '登记', residentText: '您的求职已登记', grid: 'home_village', clock: workingDays(1) },
    { code: 'match', title: '匹配', residentText: '正在找合适的岗位', grid: 'home_village', clock: workingDays(5) },
    { code: 'recommend', title: '推荐', residentText: '已把岗位告诉您，看看愿不愿去', grid: 'residence', clock: workingDays(2), next: ['interview', 'match'] },
    { code: 'interview', title: '面试', residentText: '约好了面试，别忘了时间', grid: 'residence', clock: workingDays(5), next: ['hired', 'not-hired'] },
    { code: 'hired', title: '录用', residentText: '录用了，恭喜', grid: 'home_village', next: ['month-1'] },
    { code: 'not-hired', title: '未录用', residentText: '这次没录用，原因写在下面，接着给您找', grid: 'home_village', clock: workingDays(2), next: ['match'] },
    { code: 'month-1', title: '1月稳岗回访', residentText: '上班满一个月，问问干得怎么样', grid: 'residence' },
    { code: 'month-3', title: '3月稳岗回访', residentText: '上班满三个月，再问一次', grid: 'residence' },
  ],
  visibility: 'grid',
  fits: ['transition', 'returned'],
  materials: ['身份证', '证书（有的话）'],
  questions: [
    { question: '找工作要不要交钱？', answer: '不要。谁向您收介绍费，请告诉包联干部。' },
    { question: '年纪大了还能找吗？', answer: '能。有保洁、绿化、看护这些岗位，身体能行就给您留意。' },
  ],
  answerTemplates: [
    '给您找到三个岗位，工资和地点见下面，您想去哪个？',
    '面试约在本周，地点和联系人已发给您，需要我陪您去就说一声。',
    '这次没录用，我们接着给您找，一周内再给您回话。',
  ],
  summaryField: 'work',
};
