import { View } from '@tarojs/components';
import type { TicketSummary } from '@shared/contracts/request';
import { openPage } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { TicketRow } from '@/ui/ticket-row';

/** What is and was done for this household, as far as I may know. */
export function HouseholdTickets({ tickets }: { tickets: readonly TicketSummary[] }) {
  if (tickets.length === 0) return <Card><Empty text="这户还没有办过事。居民打来电话或走访听到的，点“记电话”就能办。" /></Card>;
  return <View>{tickets.map((ticket) => <TicketRow key={ticket.id} ticket={ticket} onTap={() => openPage('cadre/pages/ticket/index', { id: ticket.id })} />)}</View>;
}
