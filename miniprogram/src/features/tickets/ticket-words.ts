import type { TicketCard, TicketSummary } from '@shared/contracts/request';
import { durationText, momentText, workingTimeText } from '@/ui/format-time';

const DUE_WORDS = { accept: '前受理', reply: '前答复', resolve: '前办结' } as const;
const ROLE_WORDS = { lead: '我主办', assist: '我协办', viewer: '' } as const;

export function roleWords(role: TicketCard['myRole']): string {
  return ROLE_WORDS[role];
}

/** "便民维修 · 屋顶漏水"; the summary may be the module's title itself. */
export function ticketTitle({ moduleTitle, summary }: Pick<TicketSummary, 'moduleTitle' | 'summary'>): string {
  return summary === moduleTitle ? moduleTitle : `${moduleTitle} · ${summary}`;
}

/** Whose matter it is. Lists say of a `case` ticket only which village it comes from. */
export function whoseText({ householdName, personName, homeVillageName }: Pick<TicketCard, 'householdName' | 'personName' | 'homeVillageName'>): string {
  const village = homeVillageName ? ` · ${homeVillageName}` : '';
  if (!householdName) return `保密，点开看${village}`;
  const about = personName && personName !== householdName ? `，为${personName}办` : '';
  return `${householdName}家${about}${village}`;
}

type Timed = Pick<TicketCard, 'workingMinutesLeft' | 'danger' | 'nextDueAt' | 'nextDueKind' | 'overdue'>;

/** "还剩3小时20分", "已超时40分钟": working time, but the wall clock where there is danger. */
export function timeLeftText({ workingMinutesLeft }: Timed): string {
  return workingTimeText(workingMinutesLeft);
}

/** "按工作时间算，11月27日(周五) 17:00前受理"; empty while no clock runs. */
export function dueText({ nextDueAt, nextDueKind }: Timed): string {
  return nextDueAt && nextDueKind ? `${momentText(nextDueAt)}${DUE_WORDS[nextDueKind]}` : '';
}

/** How the time left is counted, for the head of a ticket. */
export function clockNote({ danger, workingMinutesLeft }: Timed): string {
  if (workingMinutesLeft === null) return '';
  return danger ? '有危险，不分上下班计时' : '按工作时间计';
}

/** For a screen reader: the whole card in one breath. */
export function cardLabel(card: TicketCard): string {
  const left = card.workingMinutesLeft === null ? card.stateTitle : `${card.workingMinutesLeft < 0 ? '已超时' : '还剩'}${durationText(Math.abs(card.workingMinutesLeft))}`;
  return [card.danger ? '危险' : '', ticketTitle(card), whoseText(card), left].filter(Boolean).join('，');
}
