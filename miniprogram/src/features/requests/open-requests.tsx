import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { PagedList } from '@/ui/paged-list';
import { Section } from '@/ui/section';
import { TicketRow } from '@/ui/ticket-row';
import { useRequests } from './use-requests';

/** As many as fit on the first screen. */
const SHOWN = 3;

/** What is being done for me: the latest open requests, each with who has it and by when. */
export function OpenRequests() {
  const pages = useRequests('open', SHOWN);
  return (
    <Section title="正在替我办的事" aside={<Button compact kind="quiet" onTap={() => openPage('pages/requests/index')}>{pages.total && pages.total > SHOWN ? `全部 ${pages.total} 件` : '全部'}</Button>}>
      <PagedList pages={{ ...pages, hasMore: false }} empty={{ text: '现在没有正在办的事。' }}>
        {(ticket) => <TicketRow ticket={ticket} onTap={() => openPage('pages/request/index', { id: ticket.id })} />}
      </PagedList>
    </Section>
  );
}
