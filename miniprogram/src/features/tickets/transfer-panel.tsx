import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ReceiverView, TicketView } from '@shared/contracts/request';
import { goBack, openRoot } from '@/platform/navigation';
import { toast } from '@/platform/toast';
import type { Resource } from '@/platform/use-resource';
import { Empty } from '@/ui/empty';
import { SearchBar } from '@/ui/search-bar';
import { ReceiverList } from './receiver-list';
import { refusalText } from './stale-words';
import { ticketTitle, whoseText } from './ticket-words';
import { TransferSheet } from './transfer-sheet';
import { useCadreMove } from './use-cadre-move';
import { useTyped } from './use-typed';

const TODO = 'cadre/pages/todo/index';

/** Hands a ticket on: choose whom, say why. What was typed survives a change of mind about whom. */
export function TransferPanel({ resource, ticket }: { resource: Resource<TicketView>; ticket: TicketView }) {
  const [q, setQ] = useState('');
  const [receiver, setReceiver] = useState<ReceiverView | null>(null);
  const typed = useTyped(`cadre-move:${ticket.id}:transfer`, { reason: '' });
  const move = useCadreMove(resource);
  if (!ticket.moves.includes('transfer')) {
    return <Empty text={`这件事现在是“${ticket.stateTitle}”，由${ticket.lead.name}主办，不能由您转交。`} action={{ title: '返回', onTap: () => goBack(TODO) }} />;
  }
  const send = async (to: ReceiverView, reason: string): Promise<void> => {
    if (!(await move.make('transfer', { toCadreId: to.id, reason }, { givesAway: true }))) return;
    typed.clear();
    toast(`已转交给${to.name}`);
    openRoot(TODO);
  };
  const choose = (next: ReceiverView | null): void => { move.clearError(); setReceiver(next); };
  return (
    <View>
      <View className="bl-section"><View className="bl-t-title"><Text>{ticketTitle(ticket)}</Text></View><View className="bl-soft"><Text>{whoseText({ ...ticket, householdName: ticket.household.headName, homeVillageName: ticket.household.homeVillageName })}</Text></View></View>
      <View className="bl-field-body"><SearchBar value={q} onChange={setQ} placeholder="姓名或岗位" /></View>
      <ReceiverList ticketId={ticket.id} q={q} onChoose={choose} onClear={() => setQ('')} />
      {receiver && (
        <TransferSheet receiver={receiver} typed={typed} busy={move.busy} error={move.error ? refusalText(move.error) : undefined} onSend={(reason) => { void send(receiver, reason); }} onClose={() => choose(null)} />
      )}
    </View>
  );
}
