/**
 * Working time of a county (domain.md, "Clocks"). It runs on working days, in the morning and in the afternoon; the lunch
 * break does not count; summer and winter have their own hours. A working day is Monday to Friday but for the State
 * Council's holidays, and the weekend days that are worked instead (调休).
 *
 * Instants in, instants out. Beijing is UTC+8 all year, whatever time zone the process runs in. Both ends of a stretch
 * belong to it: half past three hours of work from 8:30 are due at 12:00, not at 14:30.
 */
import type { Span } from '../../../shared/service-module.js';
import type { WorkingHours } from '../../../shared/working-hours.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const BEIJING = 8 * HOUR;

/** Plain data, dates as "YYYY-MM-DD" of Beijing. A year outside `coveredYears` counts Monday to Friday only. */
export interface CalendarTable {
  hours: WorkingHours;
  /** Days off by decree, weekends within a holiday included or not. */
  holidays: ReadonlySet<string>;
  /** Weekend days that are worked (调休). */
  workdays: ReadonlySet<string>;
  /** The years for which the two sets above are complete. */
  coveredYears: ReadonlySet<number>;
}

/** `uncovered`: a day of a year without a table was looked at, so that a holiday may have been counted as work. */
export interface CalendarMoment { at: Date; uncovered: boolean }
export interface CalendarDuration { milliseconds: number; uncovered: boolean }

/** Milliseconds since Beijing's midnight. */
interface Stretch { start: number; end: number }
interface Season { from: string; to: string; stretches: readonly Stretch[] }

/** "YYYY-MM-DD" in Beijing at this instant. */
export function beijingDate(at: Date): string {
  return isoDate(dayNumber(at.getTime()));
}

/** Calendar days in Beijing from `a` to `b`; the same date = 0. */
export function calendarDaysBetween(a: Date, b: Date): number {
  return dayNumber(b.getTime()) - dayNumber(a.getTime());
}

function dayNumber(instant: number): number {
  return Math.floor((instant + BEIJING) / DAY);
}

function isoDate(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function parseClockTime(text: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(text);
  const value = match ? Number(match[1]) * HOUR + Number(match[2]) * MINUTE : NaN;
  if (!(value <= DAY)) throw new RangeError(`Working hours: "${text}" is not a time of day`);
  return value;
}

function parseSeasons(hours: WorkingHours): Season[] {
  const seasons = hours.map(({ name, from, to, spans }) => {
    const stretches = spans.map((span) => ({ start: parseClockTime(span.from), end: parseClockTime(span.to) }));
    const ordered = stretches.every((s, i) => s.start < s.end && s.start >= (stretches[i - 1]?.end ?? 0));
    if (!ordered || stretches.length === 0) throw new RangeError(`Working hours of "${name}" are empty or out of order`);
    return { from, to, stretches };
  });
  for (let day = 0; day < 366; day++) { // 2024 had all 366 dates
    const monthDay = isoDate(day + Date.UTC(2024, 0, 1) / DAY).slice(5);
    const matching = seasons.filter((season) => inSeason(season, monthDay)).length;
    if (matching !== 1) throw new RangeError(`Working hours: ${monthDay} belongs to ${matching} seasons`);
  }
  return seasons;
}

function inSeason({ from, to }: Season, monthDay: string): boolean {
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}

/** One computation: it remembers whether it touched a year without a table. */
interface Walk { uncovered: boolean }

export class WorkingCalendar {
  private readonly seasons: readonly Season[];

  /** @throws RangeError if the hours are malformed, overlap, or leave a date without a season */
  constructor(private readonly table: CalendarTable) {
    this.seasons = parseSeasons(table.hours);
  }

  coversYear(year: number): boolean {
    return this.table.coveredYears.has(year);
  }

  /** Whether the date "YYYY-MM-DD" is worked. */
  isWorkday(date: string): boolean {
    return this.isWorkdayNumber(Date.parse(`${date}T00:00:00Z`) / DAY, { uncovered: false });
  }

  isWorkingTime(at: Date): boolean {
    const day = dayNumber(at.getTime());
    const time = at.getTime() + BEIJING - day * DAY;
    return this.stretches(day, { uncovered: false }).some((s) => s.start <= time && time <= s.end);
  }

  /** `at` itself in working time, else the start of the next stretch. */
  nextWorkingMoment(at: Date): CalendarMoment {
    const walk = { uncovered: false };
    return { at: this.next(at.getTime(), walk), ...walk };
  }

  /**
   * The date of the working day to which an instant belongs: its own, or (evenings do, weekends don't have one) the last
   * working day before it. Something allowed once per working day is allowed once per such date.
   */
  workingDayOf(at: Date): string {
    let day = dayNumber(at.getTime());
    while (!this.isWorkdayNumber(day, { uncovered: false })) day--;
    return isoDate(day);
  }

  /**
   * - `working-hours`: this much working time later; 0 = the next working moment.
   * - `working-days`: the same time of day, that many working days later, counted from the next working moment. Where
   *   the season in between has moved the hours away from that time: the last working moment before it on that day (or
   *   the day's first).
   * - `wall-minutes`: on the wall clock, at any hour.
   * @throws RangeError for an amount that is negative, not finite, or not a whole number of days
   */
  addWorkingTime(from: Date, span: Span): CalendarMoment {
    const { amount, unit } = span;
    if (!(amount >= 0 && Number.isFinite(amount)) || (unit === 'working-days' && !Number.isInteger(amount))) {
      throw new RangeError(`Not an amount of ${unit}: ${amount}`);
    }
    if (unit === 'wall-minutes') return { at: new Date(from.getTime() + amount * MINUTE), uncovered: false };
    if (unit === 'working-hours') return this.addMilliseconds(from, Math.round(amount * HOUR));
    const walk = { uncovered: false };
    return { at: this.addDays(from, amount, walk), ...walk };
  }

  /** As `working-hours`, in milliseconds. */
  addMilliseconds(from: Date, milliseconds: number): CalendarMoment {
    if (!(milliseconds >= 0 && Number.isFinite(milliseconds))) throw new RangeError(`Not a duration: ${milliseconds} ms`);
    const walk = { uncovered: false };
    const start = this.next(from.getTime(), walk).getTime();
    let left = milliseconds;
    for (let day = dayNumber(start); ; day++) {
      for (const stretch of this.stretches(day, walk)) {
        const begin = Math.max(this.instant(day, stretch.start), start);
        const room = this.instant(day, stretch.end) - begin;
        if (room >= left && room >= 0) return { at: new Date(begin + left), ...walk };
        if (room > 0) left -= room;
      }
    }
  }

  /** Working time from `a` to `b`; negative when `b` is the earlier. */
  workingTimeBetween(a: Date, b: Date): CalendarDuration {
    if (b < a) {
      const { milliseconds, uncovered } = this.workingTimeBetween(b, a);
      return { milliseconds: milliseconds === 0 ? 0 : -milliseconds, uncovered };
    }
    const walk = { uncovered: false };
    let milliseconds = 0;
    for (let day = dayNumber(a.getTime()); day <= dayNumber(b.getTime()); day++) {
      for (const stretch of this.stretches(day, walk)) {
        const begin = Math.max(this.instant(day, stretch.start), a.getTime());
        const end = Math.min(this.instant(day, stretch.end), b.getTime());
        if (end > begin) milliseconds += end - begin;
      }
    }
    return { milliseconds, ...walk };
  }

  private addDays(from: Date, days: number, walk: Walk): Date {
    const start = this.next(from.getTime(), walk).getTime();
    let day = dayNumber(start);
    const time = start + BEIJING - day * DAY;
    for (let left = days; left > 0; left--) {
      do day++; while (!this.isWorkdayNumber(day, walk));
    }
    const stretches = this.stretches(day, walk);
    const begun = stretches.filter((s) => s.start <= time).at(-1);
    return new Date(this.instant(day, begun ? Math.min(begun.end, time) : stretches[0]!.start));
  }

  private next(instant: number, walk: Walk): Date {
    for (let day = dayNumber(instant); ; day++) {
      const time = instant + BEIJING - day * DAY;
      const stretch = this.stretches(day, walk).find((s) => time <= s.end);
      if (stretch) return new Date(this.instant(day, Math.max(stretch.start, time)));
    }
  }

  private instant(day: number, time: number): number {
    return day * DAY + time - BEIJING;
  }

  /** The day's working stretches; none on a day off. */
  private stretches(day: number, walk: Walk): readonly Stretch[] {
    if (!this.isWorkdayNumber(day, walk)) return [];
    const monthDay = isoDate(day).slice(5);
    return this.seasons.find((season) => inSeason(season, monthDay))!.stretches;
  }

  private isWorkdayNumber(day: number, walk: Walk): boolean {
    const date = isoDate(day);
    const weekend = (day + 3) % 7 >= 5; // day 0, 1970-01-01, was a Thursday
    if (!this.table.coveredYears.has(Number(date.slice(0, 4)))) {
      walk.uncovered = true;
      return !weekend;
    }
    return this.table.workdays.has(date) || (!weekend && !this.table.holidays.has(date));
  }
}
