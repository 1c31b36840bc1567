/** Times as people read them: Beijing, "11月27日(周五) 17:00". Pure: the same on every phone, whatever its zone. */
const BEIJING_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

function beijing(iso: string): Date {
  return new Date(Date.parse(iso) + BEIJING_MS);
}

const two = (n: number): string => String(n).padStart(2, '0');

/** "11月27日(周五)" of an instant or of a calendar day "2026-11-27"; with the year when it is another than `now`'s. */
export function dayText(value: string, now: Date = new Date()): string {
  const at = value.length === 10 ? new Date(`${value}T00:00:00Z`) : beijing(value);
  if (Number.isNaN(at.getTime())) return value;
  const thisYear = new Date(now.getTime() + BEIJING_MS).getUTCFullYear();
  const year = at.getUTCFullYear() === thisYear ? '' : `${at.getUTCFullYear()}年`;
  return `${year}${at.getUTCMonth() + 1}月${at.getUTCDate()}日(周${WEEKDAYS[at.getUTCDay()]})`;
}

/** "11月27日(周五) 17:00". */
export function momentText(iso: string, now?: Date): string {
  const at = beijing(iso);
  return Number.isNaN(at.getTime()) ? '' : `${dayText(iso, now)} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
}

/** "刚刚", "20分钟前", "3小时前", "2天前". */
export function sinceText(iso: string, now: Date = new Date()): string {
  const minutes = Math.floor((now.getTime() - Date.parse(iso)) / 60_000);
  if (minutes < 1) return '刚刚';
  if (minutes < 60) return `${minutes}分钟前`;
  return minutes < 1440 ? `${Math.floor(minutes / 60)}小时前` : `${Math.floor(minutes / 1440)}天前`;
}

/** Working minutes as a cadre reads them: "还剩3小时20分", "已超时40分". Null while no clock runs. */
export function workingTimeText(minutes: number | null): string {
  if (minutes === null) return '不计时';
  return `${minutes < 0 ? '已超时' : '还剩'}${durationText(Math.abs(minutes))}`;
}

export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  if (hours === 0) return `${rest}分钟`;
  return rest === 0 || hours >= 10 ? `${hours}小时` : `${hours}小时${rest}分`;
}

/** Today in Beijing, "2026-11-27". */
export function todayInBeijing(now: Date = new Date()): string {
  return new Date(now.getTime() + BEIJING_MS).toISOString().slice(0, 10);
}

/** The calendar day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}
