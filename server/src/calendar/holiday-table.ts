/**
 * The State Council's yearly table from the npm package `chinese-days`, as plain data for the working calendar. The
 * package says nothing of a year that it lacks, so the covered years are derived from its data: a year counts as
 * covered when its 1 October is in it. (Each year's decree settles its National Day; its New Year may already stand in
 * the decree of the year before.)
 */
import table from 'chinese-days/dist/chinese-days.json';
import type { CalendarTable } from '../domain/working-calendar.js';

/** The package's file: date "YYYY-MM-DD" → "English name,中文名,days". */
export interface ChineseDaysTable {
  holidays: Record<string, string>;
  workdays: Record<string, string>;
}

export function holidayTable(days: ChineseDaysTable = table): Omit<CalendarTable, 'hours'> {
  const holidays = new Set(Object.keys(days.holidays));
  const years = [...holidays].map((date) => Number(date.slice(0, 4)));
  return {
    holidays,
    workdays: new Set(Object.keys(days.workdays)),
    coveredYears: new Set(years.filter((year) => holidays.has(`${year}-10-01`))),
  };
}
