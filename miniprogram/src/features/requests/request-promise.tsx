import { Text, View } from '@tarojs/components';
import type { RequestView } from '@shared/contracts/request';
import { isOpen, OUTCOME_TITLES, RATING_TITLES } from '@shared/ticket-states';
import { Card } from '@/ui/card';
import { dayText, momentText, sinceText } from '@/ui/format-time';
import { Notice } from '@/ui/notice';
import { PromiseCard } from '@/ui/promise-card';
import { StateLine } from '@/ui/state-line';

/** The first thing one reads: who has it, by when, since when; then where it stands and what it waits for. */
export function RequestPromise({ request }: { request: RequestView }) {
  const { state, nextDueKind, overdue, submittedAt, autoCloseAt, outcome, rating, endedAt } = request;
  return (
    <View>
      <PromiseCard promise={request} due={isOpen(state) ? nextDueKind : null} overdue={overdue} note={`${momentText(submittedAt)}提交，${sinceText(submittedAt)}`} />
      <Card><StateLine state={state} /></Card>
      {state === 'awaiting_resident' && <Notice><Text>经办人在等您补充材料，补充后接着办。</Text></Notice>}
      {state === 'answered' && (
        <Notice>
          <Text>{`已答复${outcome ? `：${OUTCOME_TITLES[outcome]}` : ''}。办好了请确认，没解决请告诉我们。${autoCloseAt ? `到${dayText(autoCloseAt)}没有回音就自动办结。` : ''}`}</Text>
        </Notice>
      )}
      {!isOpen(state) && endedAt && <Notice><Text>{`${momentText(endedAt)}${request.stateTitle}${rating ? `，您的评价：${RATING_TITLES[rating]}` : ''}`}</Text></Notice>}
    </View>
  );
}
