import type { ReceiverView } from '@shared/contracts/request';
import { get } from '@/platform/http';
import { useResource, type Resource } from '@/platform/use-resource';

/** To whom a ticket may be handed on, by name or post. The move is checked against the same list. */
export function useReceivers(ticketId: string, q: string): Resource<ReceiverView[]> {
  return useResource(ticketId ? `receivers/${ticketId}?q=${q}` : null, () => get<ReceiverView[]>(`/tickets/${ticketId}/receivers`, { q }));
}
