import type { Page } from '@shared/contracts/page';
import type { TicketCard } from '@shared/contracts/request';
import { get } from '@/platform/http';
import { usePages, type Pages } from '@/platform/use-pages';

export type TicketListView = 'todo' | 'done' | 'grid';

/** `module` and `q` '' = all. */
export interface TicketFilter { view: TicketListView; module: string; q: string }

/** A cadre's tickets: what waits for them, what they have done, or what their grids filed. */
export function useTickets({ view, module, q }: TicketFilter): Pages<TicketCard> {
  return usePages(`tickets?view=${view}&module=${module}&q=${q}`, (page) => get<Page<TicketCard>>('/tickets', { view, module, q, page }));
}
