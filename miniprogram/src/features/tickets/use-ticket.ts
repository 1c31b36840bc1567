import type { TicketView } from '@shared/contracts/request';
import { get } from '@/platform/http';
import { useResource, type Resource } from '@/platform/use-resource';

/** One ticket as its cadres see it, with the moves that the caller may make. */
export function useTicket(id: string): Resource<TicketView> {
  return useResource(id ? `tickets/${id}` : null, () => get<TicketView>(`/tickets/${id}`));
}
