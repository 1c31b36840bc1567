import type { InboxMessageView } from '@shared/contracts/person';
import { post } from '@/platform/http';
import { openLink } from '@/platform/navigation';
import { forgetCached } from '@/platform/resource-cache';
import { setFace } from '@/platform/session-store';

/** Opening is reading. The page opens in the message's own role; a lost mark only leaves it unread. */
export function openMessage({ id, role, page, readAt }: InboxMessageView): void {
  setFace(role);
  if (readAt === null) {
    void post(`/me/inbox/${id}/read`).then(() => { forgetCached('inbox'); forgetCached('me'); }, () => undefined);
  }
  if (page) openLink(page);
}
