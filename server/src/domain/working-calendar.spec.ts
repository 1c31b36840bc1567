import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import fc from 'fast-check';
import type { Span } from '../../../shared/service-module.js';
import { DEFAULT_WORKING_HOURS } from '../../../shared/working-hours.js';
import { holidayTable } from '../calendar/holiday-table.js';
import { beijingDate, calendarDaysBetween, WorkingCalendar } from './working-calendar.js';

const calendar = new WorkingCalendar({ hours: DEFAULT_WORKING_HOURS, ...holidayTable() });
const HOUR = 3_600_000;

/** "2026-11-24 08:30" of Beijing. */
const bj = (text: string) => new Date(`${text.replace(' ', 'T')}${text.length === 16 ? ':00' : ''}+08:00`);
const show = (at: Date) => new Date(at.getTime() + 8 * HOUR).toISOString().slice(0, 16).replace('T', ' ');
const add = (from: string, amount: number, unit: Span['unit']) => show(calendar.addWorkingTime(bj(from), { amount, unit }).at);

function datesOf(year: number): string[] {
  const dates: string[] = [];
  for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 24 * HOUR) dates.push(new Date(day).toISOString().slice(0, 10));
  return dates;
}

describe('working days', () => {
  it('are 248 in 2026', () => {
    expect(datesOf(2026).filter((date) => calendar.isWorkday(date))).toHaveLength(248);
  });

  it.each(['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'])('include the weekend day %s, worked for a holiday', (date) => {
    expect([0, 6]).toContain(new Date(`${date}T00:00:00Z`).getUTCDay());
    expect(calendar.isWorkday(date)).toBe(true);
  });

  it.each(['2026-01-01', '2026-02-17', '2026-04-06', '2026-05-01', '2026-06-19', '2026-09-25', '2026-10-01', '2026-10-07', '2026-11-22'])('leave out %s', (date) => {
    expect(calendar.isWorkday(date)).toBe(false);
  });

  it('give an instant of an evening or a weekend to the working day before', () => {
    expect(calendar.workingDayOf(bj('2026-11-20 21:00'))).toBe('2026-11-20');
    expect(calendar.workingDayOf(bj('2026-11-22 10:00'))).toBe('2026-11-20');
    expect(calendar.workingDayOf(bj('2026-11-23 00:10'))).toBe('2026-11-23');
    expect(calendar.workingDayOf(bj('2026-10-05 10:00'))).toBe('2026-09-30');
  });
});

describe('working hours', () => {
  it.each([
    ['2026-06-01 14:00', false, 'summer lunch'], ['2026-05-29 14:00', true, 'winter afternoon'], ['2026-06-01 14:30', true, 'summer afternoon'],
    ['2026-09-30 17:45', true, 'summer evening'], ['2026-10-08 17:45', false, 'winter evening'], ['2026-11-24 12:00', true, 'the stroke of noon'],
    ['2026-11-24 12:01', false, 'lunch'], ['2026-11-24 08:29', false, 'before eight thirty'], ['2026-11-22 10:00', false, 'Sunday'],
    ['2026-02-14 10:00', true, 'a worked Saturday'], ['2026-10-01 10:00', false, 'National Day'],
  ])('%s is working time: %s (%s)', (at, expected) => {
    expect(calendar.isWorkingTime(bj(at))).toBe(expected);
  });

  it.each([
    ['2026-11-24 08:30', 3.5, '2026-11-24 12:00', 'ends on the stroke of noon'],
    ['2026-11-24 11:00', 2, '2026-11-24 14:30', 'passes over winter lunch'],
    ['2026-07-01 11:00', 2, '2026-07-01 15:30', 'passes over summer lunch'],
    ['2026-11-24 12:30', 1, '2026-11-24 14:30', 'starts after lunch when filed at lunch'],
    ['2026-11-24 20:00', 4, '2026-11-25 14:00', 'starts in the morning when filed in the evening'],
    ['2026-11-20 16:30', 4, '2026-11-23 11:30', 'passes over the weekend'],
    ['2026-02-13 16:30', 4, '2026-02-14 11:30', 'counts a worked Saturday'],
    ['2026-09-30 17:00', 2, '2026-10-08 09:30', 'passes over National Day'],
    ['2026-11-24 13:00', 0, '2026-11-24 13:30', 'zero is the next working moment'],
  ])('from %s, %s hours are due at %s: it %s', (from, amount, due) => {
    expect(add(from, amount, 'working-hours')).toBe(due);
  });

  it.each([
    ['2026-11-24 09:10', 1, '2026-11-25 09:10', 'the same time the next day'],
    ['2026-11-20 09:10', 1, '2026-11-23 09:10', 'the weekend is passed over'],
    ['2026-11-21 22:00', 1, '2026-11-24 08:30', 'a Saturday night counts from Monday morning'],
    ['2026-11-24 12:30', 1, '2026-11-25 13:30', 'lunch counts from the afternoon'],
    ['2026-02-13 10:00', 1, '2026-02-14 10:00', 'a worked Saturday is a day'],
    ['2026-09-30 17:45', 1, '2026-10-08 17:30', 'winter has gone home by then'],
    ['2026-05-29 14:00', 1, '2026-06-01 12:00', 'summer is at lunch by then'],
    ['2026-11-24 09:10', 0, '2026-11-24 09:10', 'no day is now'],
    ['2026-11-24 09:00', 15, '2026-12-15 09:00', 'fifteen days are three weeks'],
  ])('from %s, %s working days are due at %s: %s', (from, amount, due) => {
    expect(add(from, amount, 'working-days')).toBe(due);
  });

  it('do not matter on the wall clock', () => {
    expect(add('2026-11-21 23:50', 15, 'wall-minutes')).toBe('2026-11-22 00:05');
  });

  it('are a county\'s own where it has set them', () => {
    const early = new WorkingCalendar({ hours: [{ name: '全年', from: '01-01', to: '12-31', spans: [{ from: '07:00', to: '11:00' }] }], ...holidayTable() });
    expect(show(early.addWorkingTime(bj('2026-11-24 10:00'), { amount: 2, unit: 'working-hours' }).at)).toBe('2026-11-25 08:00');
  });

  it.each([
    [[{ name: '半年', from: '01-01', to: '06-30', spans: [{ from: '08:30', to: '12:00' }] }], /belongs to 0 seasons/],
    [[...DEFAULT_WORKING_HOURS, { name: '重', from: '07-01', to: '07-02', spans: [{ from: '08:30', to: '12:00' }] }], /belongs to 2 seasons/],
    [[{ name: '反', from: '01-01', to: '12-31', spans: [{ from: '12:00', to: '08:30' }] }], /out of order/],
    [[{ name: '空', from: '01-01', to: '12-31', spans: [] }], /empty/],
    [[{ name: '错', from: '01-01', to: '12-31', spans: [{ from: '8点', to: '12:00' }] }], /not a time of day/],
  ])('are refused when they make no sense', (hours, message) => {
    expect(() => new WorkingCalendar({ hours, ...holidayTable() })).toThrow(message);
  });

  it('cannot be added as a negative, endless or broken amount', () => {
    for (const span of [{ amount: -1, unit: 'working-hours' }, { amount: NaN, unit: 'working-hours' }, { amount: Infinity, unit: 'working-hours' }, { amount: 1.5, unit: 'working-days' }] as const) {
      expect(() => calendar.addWorkingTime(bj('2026-11-24 09:00'), span)).toThrow(RangeError);
    }
    expect(() => calendar.addMilliseconds(bj('2026-11-24 09:00'), NaN)).toThrow(RangeError);
  });
});

describe('a year without a table', () => {
  it('is reported, and is one that the package has no data for', () => {
    expect(calendar.coversYear(2026)).toBe(true);
    expect(calendar.coversYear(2004)).toBe(true);
    expect(calendar.coversYear(2027)).toBe(false);
    expect(calendar.coversYear(2003)).toBe(false);
  });

  it('is not covered by a New Year that the decree of the year before has settled', () => {
    const { coveredYears } = holidayTable({ holidays: { '2026-10-01': 'x', '2027-01-01': 'x' }, workdays: {} });
    expect([...coveredYears]).toEqual([2026]);
  });

  it('goes on with Monday to Friday, and says so', () => {
    const due = calendar.addWorkingTime(bj('2026-12-31 16:30'), { amount: 2, unit: 'working-hours' });
    expect([show(due.at), due.uncovered]).toEqual(['2027-01-01 09:30', true]);
    expect(calendar.addWorkingTime(bj('2026-12-31 09:00'), { amount: 2, unit: 'working-hours' }).uncovered).toBe(false);
    expect(calendar.addWorkingTime(bj('2026-12-31 09:00'), { amount: 1, unit: 'working-days' }).uncovered).toBe(true);
    expect(calendar.workingTimeBetween(bj('2026-12-31 09:00'), bj('2027-01-02 09:00')).uncovered).toBe(true);
    expect(calendar.nextWorkingMoment(bj('2026-12-31 19:00')).uncovered).toBe(true);
  });
});

describe('properties of working time', () => {
  const instant = fc.integer({ min: bj('2023-01-01 00:00').getTime(), max: bj('2026-11-30 00:00').getTime() }).map((ms) => new Date(ms));
  const hours = fc.integer({ min: 0, max: 60 * HOUR }).map((ms) => ms / HOUR);
  const after = (from: Date, amount: number) => calendar.addWorkingTime(from, { amount, unit: 'working-hours' }).at;
  const between = (a: Date, b: Date) => calendar.workingTimeBetween(a, b).milliseconds;

  it('a due time lies in working time', () => {
    fc.assert(fc.property(instant, hours, fc.integer({ min: 0, max: 30 }), (from, amount, days) => {
      expect(calendar.isWorkingTime(after(from, amount))).toBe(true);
      expect(calendar.isWorkingTime(calendar.addWorkingTime(from, { amount: days, unit: 'working-days' }).at)).toBe(true);
    }));
  });

  it('who files later, or is given longer, is due no earlier', () => {
    fc.assert(fc.property(instant, fc.integer({ min: 0, max: 72 * HOUR }), hours, hours, fc.integer({ min: 0, max: 20 }), (from, delay, a, b, days) => {
      const later = new Date(from.getTime() + delay);
      expect(after(later, a).getTime()).toBeGreaterThanOrEqual(after(from, a).getTime());
      expect(after(from, a + b).getTime()).toBeGreaterThanOrEqual(after(from, a).getTime());
      const byDays = (at: Date) => calendar.addWorkingTime(at, { amount: days, unit: 'working-days' }).at.getTime();
      expect(byDays(later)).toBeGreaterThanOrEqual(byDays(from));
    }));
  });

  it('two stretches one after the other are their sum', () => {
    fc.assert(fc.property(instant, fc.integer({ min: 0, max: 60 * HOUR }), fc.integer({ min: 0, max: 60 * HOUR }), (from, a, b) => {
      expect(calendar.addMilliseconds(from, a + b).at).toEqual(calendar.addMilliseconds(calendar.addMilliseconds(from, a).at, b).at);
    }));
  });

  it('between a moment and its due time lies what was added', () => {
    fc.assert(fc.property(instant, fc.integer({ min: 0, max: 60 * HOUR }), (from, span) => {
      const due = calendar.addMilliseconds(from, span).at;
      expect(between(from, due)).toBe(span);
      expect(between(due, from)).toBe(span === 0 ? 0 : -span);
    }));
  });

  it('agrees with counting minute by minute, and never counts lunch', () => {
    const minute = fc.integer({ min: bj('2026-01-01 00:00').getTime() / 60_000, max: bj('2026-11-01 00:00').getTime() / 60_000 });
    fc.assert(fc.property(minute, fc.integer({ min: 0, max: 3 * 24 * 60 }), (start, length) => {
      let counted = 0;
      for (let m = start; m < start + length; m++) {
        const local = new Date(m * 60_000 + 8 * HOUR);
        const clock = local.getUTCHours() * 60 + local.getUTCMinutes();
        const summer = local.getUTCMonth() >= 5 && local.getUTCMonth() <= 8;
        const afternoon = summer ? clock >= 870 && clock < 1080 : clock >= 810 && clock < 1050;
        if (calendar.isWorkday(local.toISOString().slice(0, 10)) && ((clock >= 510 && clock < 720) || afternoon)) counted++;
      }
      expect(between(new Date(start * 60_000), new Date((start + length) * 60_000))).toBe(counted * 60_000);
    }), { numRuns: 50 });
  });
});

describe('Beijing dates', () => {
  it('change at midnight in Beijing', () => {
    expect(beijingDate(new Date('2026-11-23T15:59:59.999Z'))).toBe('2026-11-23');
    expect(beijingDate(new Date('2026-11-23T16:00:00Z'))).toBe('2026-11-24');
    expect(calendarDaysBetween(bj('2026-11-23 23:59'), bj('2026-11-24 00:01'))).toBe(1);
  });

  it('and all of the above are the same in whatever time zone the process runs', () => {
    const { code } = transformSync(readFileSync(join(__dirname, 'working-calendar.ts'), 'utf8'), {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' },
    });
    const program = `${code}
      const { hours, holidays, workdays, coveredYears } = ${JSON.stringify({ hours: DEFAULT_WORKING_HOURS, holidays: [...holidayTable().holidays], workdays: [...holidayTable().workdays], coveredYears: [...holidayTable().coveredYears] })};
      const c = new WorkingCalendar({ hours, holidays: new Set(holidays), workdays: new Set(workdays), coveredYears: new Set(coveredYears) });
      const out = [new Date(2026, 0, 1).getTimezoneOffset()];
      for (let t = Date.UTC(2026, 0, 1); t < Date.UTC(2026, 11, 1); t += 7 * 3600e3 + 123456) {
        const at = new Date(t);
        out.push([c.isWorkingTime(at), c.addWorkingTime(at, { amount: 5, unit: 'working-hours' }), c.addWorkingTime(at, { amount: 3, unit: 'working-days' }), c.workingDayOf(at), beijingDate(at)]);
      }
      console.log(JSON.stringify(out));`;
    const results = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((TZ) => {
      const run = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', env: { ...process.env, TZ } });
      expect(run.stderr).toBe('');
      const [offset, ...rest] = JSON.parse(run.stdout) as unknown[];
      return { offset, rest: JSON.stringify(rest) };
    });
    expect(new Set(results.map((r) => r.offset)).size).toBe(4);
    expect(new Set(results.map((r) => r.rest)).size).toBe(1);
    expect(results[0]!.rest.length).toBeGreaterThan(10_000);
  });
});
