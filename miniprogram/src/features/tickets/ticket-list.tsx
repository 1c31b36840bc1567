import { Text, View } from '@tarojs/components';
import { openPage } from '@/platform/navigation';
import { useBottomReached } from '@/platform/page-events';
import { useSettled } from '@/platform/use-settled';
import { PagedList } from '@/ui/paged-list';
import { TicketCard } from './ticket-card';
import { useTickets, type TicketFilter, type TicketListView } from './use-tickets';

const ORDER_WORDS: Record<TicketListView, string> = { todo: '最急的在前', done: '最近办完的在前', grid: '最新的在前' };
const EMPTY_WORDS: Record<TicketListView, string> = {
  todo: '现在没有要您办的事。有新的，会在这里和微信里告诉您。接到电话可以点“记电话”。',
  done: '还没有办完的。您办完的会留在这里，随时可以查。',
  grid: '您的网格里还没有人提交事项。',
};

/** The list of one view under its filters; `onClear` takes the filters away. */
export function TicketList({ filter, onClear }: { filter: TicketFilter; onClear: () => void }) {
  const q = useSettled(filter.q.trim());
  const pages = useTickets({ ...filter, q });
  useBottomReached(pages.loadMore);
  const filtered = filter.module !== '' || q !== '';
  const empty = filtered
    ? { text: q ? `没有找到“${q}”。可以按编号、户主或本人姓名、事由查；保密的事项查不到。` : '这一类现在没有。', action: { title: '看全部', onTap: onClear } }
    : { text: EMPTY_WORDS[filter.view] };
  return (
    <View>
      {pages.total !== null && pages.total > 0 && <View className="bl-soft bl-t-small bl-field-body"><Text>{`共 ${pages.total} 件，${ORDER_WORDS[filter.view]}`}</Text></View>}
      <PagedList pages={pages} empty={empty}>
        {(card) => <TicketCard card={card} onTap={() => openPage('cadre/pages/ticket/index', { id: card.id })} />}
      </PagedList>
    </View>
  );
}
