import { addDays, dayText, durationText, momentText, sinceText, todayInBeijing, workingTimeText } from './format-time';

const now = new Date('2026-11-24T04:00:00Z');

describe('times as people read them', () => {
  it('shows an instant in Beijing with its weekday', () => {
    expect(momentText('2026-11-27T09:00:00.000Z', now)).toBe('11月27日(周五) 17:00');
  });

  it('turns the day over at midnight in Beijing, not in Greenwich', () => {
    expect(dayText('2026-11-26T16:00:00.000Z', now)).toBe('11月27日(周五)');
    expect(dayText('2026-11-26T15:59:59.000Z', now)).toBe('11月26日(周四)');
    expect(todayInBeijing(new Date('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  it('names the year only when it is another one', () => {
    expect(dayText('2027-01-04', now)).toBe('2027年1月4日(周一)');
    expect(dayText('2026-12-01', now)).toBe('12月1日(周二)');
  });

  it('says how long ago in the coarsest unit that is true', () => {
    expect(sinceText('2026-11-24T03:59:40Z', now)).toBe('刚刚');
    expect(sinceText('2026-11-24T03:01:00Z', now)).toBe('59分钟前');
    expect(sinceText('2026-11-23T05:00:00Z', now)).toBe('23小时前');
    expect(sinceText('2026-11-21T04:00:00Z', now)).toBe('3天前');
  });

  it('says what is left of the working time, and what is over', () => {
    expect(workingTimeText(200)).toBe('还剩3小时20分');
    expect(workingTimeText(-40)).toBe('已超时40分钟');
    expect(workingTimeText(null)).toBe('不计时');
    expect(durationText(60)).toBe('1小时');
  });

  it('adds days across a month', () => {
    expect(addDays('2026-11-30', 1)).toBe('2026-12-01');
  });

  it('shows nothing rather than a wrong date', () => {
    expect(momentText('nonsense', now)).toBe('');
  });
});
