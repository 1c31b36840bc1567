import { TICKET_STATE_TITLES, type TicketState } from '@shared/ticket-states';
import { StageLine } from './stage-line';

/** Where the request stands on the way that every request goes: handed in, taken up, answered, done. */
export function StateLine({ state }: { state: TicketState }) {
  const middle: TicketState = state === 'awaiting_resident' || state === 'referred' ? state : 'accepted';
  const last: TicketState = state === 'withdrawn' || state === 'declined' ? state : 'closed';
  const way: TicketState[] = ['assigned', middle, 'answered', last];
  return <StageLine stages={way.map((code) => ({ code, title: TICKET_STATE_TITLES[code] }))} current={state} />;
}
