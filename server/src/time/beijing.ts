/** Beijing time is UTC+8 all year, whatever the process's time zone. */
const OFFSET_MS = 8 * 3_600_000;

/** The day in Beijing, `YYYY-MM-DD`. */
export function beijingDay(at: Date): string {
  return new Date(at.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday, in Beijing. */
export function beijingWeekday(at: Date): number {
  return new Date(at.getTime() + OFFSET_MS).getUTCDay() || 7;
}

/** `2026年11月27日 17:00`, as WeChat's `time` fields want it. */
export function beijingDateTime(at: Date): string {
  const local = new Date(at.getTime() + OFFSET_MS);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日 ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}
