import { Text, View } from '@tarojs/components';
import type { RequestView } from '@shared/contracts/request';
import { openRoot, replacePage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { PromiseCard } from '@/ui/promise-card';

interface Props { request: RequestView; myCadreId: string | null; onAgain: () => void }

/** It is a ticket now: who has it and by when, so that one can tell the caller on the telephone. */
export function LoggedPanel({ request, myCadreId, onAgain }: Props) {
  const mine = [request.lead, ...request.assists].some(({ id }) => id === myCadreId);
  // A secret ticket is its own people's: whoever took the call may not be one of them.
  const readable = mine || request.visibility === 'grid';
  return (
    <View>
      <View className="bl-section">
        <View className="bl-t-page"><Text>已记下，可以告诉对方：</Text></View>
        <View className="bl-soft bl-t-small"><Text>{`编号 ${request.number}`}</Text></View>
      </View>
      <PromiseCard promise={request} due="accept" />
      <View className="bl-section bl-stack">
        {readable && <Button kind="primary" onTap={() => replacePage('cadre/pages/ticket/index', { id: request.id })}>{mine ? '去办这件事' : '看这件事'}</Button>}
        <Button icon="phone" onTap={onAgain}>再记一件</Button>
        <Button kind="quiet" onTap={() => openRoot('cadre/pages/todo/index')}>回待办</Button>
      </View>
    </View>
  );
}
