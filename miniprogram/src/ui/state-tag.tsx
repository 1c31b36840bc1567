import { Text, View } from '@tarojs/components';
import { isOpen, TICKET_STATE_TITLES, type TicketState } from '@shared/ticket-states';

interface Props { state: TicketState; title?: string; overdue?: boolean }

/** Filled where the resident is asked for something, tinted while others work on it, grey when it has ended. */
export function StateTag({ state, title, overdue = false }: Props) {
  const wantsResident = state === 'answered' || state === 'awaiting_resident';
  const tone = overdue ? 'warm' : wantsResident ? 'wants' : isOpen(state) ? 'active' : '';
  return <View className={`bl-tag ${tone}`}><Text>{title ?? TICKET_STATE_TITLES[state]}{overdue ? ' · 已超时' : ''}</Text></View>;
}
