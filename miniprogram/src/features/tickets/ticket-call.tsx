import { Text, View } from '@tarojs/components';
import type { TicketView } from '@shared/contracts/request';
import { callPhone } from '@/platform/phone-call';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { useReveal } from './use-reveal';

/** Dialling is the audited reveal: the number appears only to whoever is on the ticket and taps. */
export function TicketCall({ ticket }: { ticket: Pick<TicketView, 'id' | 'personName' | 'myRole'> }) {
  const { value, busy, error, show } = useReveal(ticket.id, 'phone');
  if (ticket.myRole === 'viewer') return null;
  const call = (): void => { void show().then((phone) => { if (phone) callPhone(phone); }); };
  return (
    <View className="bl-field-body">
      <Button icon="phone" busy={busy} label={`打电话给${ticket.personName}`} onTap={call}>{value ? `${value}，再打一次` : `打电话给${ticket.personName}`}</Button>
      {error && <Notice tone="warm"><Text>{error.message}</Text></Notice>}
      <View className="bl-soft bl-t-small bl-center"><Text>打电话会留下查看记录</Text></View>
    </View>
  );
}
