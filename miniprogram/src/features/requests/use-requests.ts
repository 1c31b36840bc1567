import type { Page } from '@shared/contracts/page';
import type { TicketSummary } from '@shared/contracts/request';
import { get } from '@/platform/http';
import { usePages, type Pages } from '@/platform/use-pages';

/** The household's own requests, open or ended, page by page. */
export function useRequests(state: 'open' | 'ended', pageSize = 20): Pages<TicketSummary> {
  return usePages(`requests?state=${state}&pageSize=${pageSize}`, (page) => get<Page<TicketSummary>>('/requests', { state, page, pageSize }));
}
