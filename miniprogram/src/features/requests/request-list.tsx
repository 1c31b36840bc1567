import { useState } from 'react';
import { View } from '@tarojs/components';
import { openPage, openRoot } from '@/platform/navigation';
import { useBottomReached } from '@/platform/page-events';
import { FilterChips } from '@/ui/filter-chips';
import { PagedList } from '@/ui/paged-list';
import { TicketRow } from '@/ui/ticket-row';
import { useRequests } from './use-requests';

const VIEWS = [{ key: 'open', title: '正在办' }, { key: 'ended', title: '办完的' }] as const;

/** All of the household's requests. */
export function RequestList() {
  const [view, setView] = useState<'open' | 'ended'>('open');
  const pages = useRequests(view);
  useBottomReached(pages.loadMore);
  const empty = view === 'open'
    ? { text: '现在没有正在办的事。有什么要办的，到“办事”里选。', action: { title: '去办事', onTap: () => openRoot('pages/services/index') } }
    : { text: '还没有办完的事。办完的会留在这里，随时可以查。' };
  return (
    <View>
      <View className="bl-section"><FilterChips label="看哪些事项" items={VIEWS} current={view} onChoose={setView} /></View>
      <PagedList pages={pages} empty={empty}>{(ticket) => <TicketRow ticket={ticket} onTap={() => openPage('pages/request/index', { id: ticket.id })} />}</PagedList>
    </View>
  );
}
