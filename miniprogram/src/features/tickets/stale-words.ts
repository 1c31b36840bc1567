import type { ApiFailure } from '@/platform/api-failure';
import { momentText } from '@/ui/format-time';

interface Changed { title: string; actorName: string; at: string }

/** A refusal in words: a stale one says who did what meanwhile (`details.changed`), others speak for themselves. */
export function refusalText({ code, message, details }: ApiFailure): string {
  if (code !== 'ticket/stale') return message;
  const changed = details.changed as Partial<Changed> | undefined;
  const state = typeof details.state === 'string' ? `，现在是“${details.state}”` : '';
  if (!changed?.title) return `这件事项刚刚有了新进展${state}。已为您更新，您写的内容还在，请看过再提交。`;
  return `${changed.actorName ?? '有人'}在您之前做了“${changed.title}”${changed.at ? `（${momentText(changed.at)}）` : ''}${state}。已为您更新，您写的内容还在，请看过再提交。`;
}
