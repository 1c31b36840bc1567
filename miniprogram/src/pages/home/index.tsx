import { Text, View } from '@tarojs/components';
import { TICKET_STATE_TITLES } from '@shared/ticket-states';
import { messageOf } from '@shared/error-codes';

export default function HomePage() {
  return <View aria-label="hello" aria-role="button"><Text>{TICKET_STATE_TITLES.assigned}{messageOf('input/invalid')}</Text></View>;
}
