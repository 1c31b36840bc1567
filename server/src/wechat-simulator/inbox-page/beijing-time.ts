const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const DAY_SECONDS = 86_400;

/** "11月27日(周五) 17:00", Beijing time. */
export function beijingTime(at: Date): string {
  const local = new Date(at.getTime() + 8 * 3_600_000);
  return `${local.getUTCMonth() + 1}月${local.getUTCDate()}日(周${WEEKDAYS[local.getUTCDay()] ?? ''}) ${local.toISOString().slice(11, 16)}`;
}

/** How far the clock was moved, in words. */
export function movedBy(offsetSeconds: number): string {
  if (offsetSeconds === 0) return '与现在一致';
  const total = Math.abs(offsetSeconds);
  const parts: [number, string][] = [
    [Math.floor(total / DAY_SECONDS), '天'],
    [Math.floor((total % DAY_SECONDS) / 3600), '小时'],
    [Math.floor((total % 3600) / 60), '分'],
    [total % 60, '秒'],
  ];
  const words = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount} ${unit}`);
  return `比现在${offsetSeconds > 0 ? '快' : '慢'} ${words.join(' ')}`;
}
