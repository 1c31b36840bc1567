import { TransferPanel } from '@/features/tickets/transfer-panel';
import { useTicket } from '@/features/tickets/use-ticket';
import { usePageQuery } from '@/platform/page-events';
import { Loaded } from '@/ui/loaded';
import { CadrePage } from '../../cadre-page';

export default function TransferPage() {
  const { id } = usePageQuery('id');
  return <CadrePage title="转交给谁"><Transfer id={id} /></CadrePage>;
}

function Transfer({ id }: { id: string }) {
  const resource = useTicket(id);
  return <Loaded resource={resource}>{(ticket) => <TransferPanel resource={resource} ticket={ticket} />}</Loaded>;
}
