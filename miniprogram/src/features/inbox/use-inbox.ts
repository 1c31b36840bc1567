import type { Page } from '@shared/contracts/page';
import type { InboxMessageView } from '@shared/contracts/person';
import { get } from '@/platform/http';
import { usePages, type Pages } from '@/platform/use-pages';

/** What would have come by WeChat too, in every role of the caller; unread first. */
export function useInbox(): Pages<InboxMessageView> {
  return usePages('inbox', (page) => get<Page<InboxMessageView>>('/me/inbox', { page }));
}
