import { Text, View } from '@tarojs/components';
import type { PromiseView } from '@shared/contracts/request';
import { Card } from './card';
import { CallButton } from './call-button';
import { momentText } from './format-time';
import { Notice } from './notice';
import { placeText } from './place-text';

interface Props {
  promise: PromiseView;
  /** Which of its dates matters now; null: nothing is due any more. */
  due: 'accept' | 'reply' | 'resolve' | null;
  overdue?: boolean;
  /** A further line: how long it has been under way. */
  note?: string;
}

const DUE_WORDS = { accept: '前受理', reply: '前答复', resolve: '前办结' } as const;

/** Who answers for it, who helps, and by when: before sending and ever after. Names of people before names of organs. */
export function PromiseCard({ promise, due, overdue = false, note }: Props) {
  const { lead, assists, reasons, calendarUncovered } = promise;
  const dueAt = due === null ? null : { accept: promise.acceptDueAt, reply: promise.replyDueAt, resolve: promise.resolveDueAt }[due];
  return (
    <Card tone={overdue ? 'warm' : 'accent'}>
      <View className="bl-spread">
        <View className="bl-row-main">
          <View className="bl-t-title"><Text>{`${lead.name} 主办`}</Text></View>
          <View className="bl-soft bl-t-small"><Text>{placeText(lead)}</Text></View>
        </View>
        {lead.phone && <CallButton name={lead.name} phone={lead.phone} />}
      </View>
      {due !== null && dueAt && (
        <View className={`bl-promise-due ${overdue ? 'bl-warm' : 'bl-primary'} bl-strong`}>
          <Text>{`${momentText(dueAt)}${DUE_WORDS[due]}${overdue ? '，已超时，可以催办' : ''}`}</Text>
        </View>
      )}
      {assists.length > 0 && <View><Text>{`协办：${assists.map((one) => `${one.name}（${one.gridTitle}）`).join('、')}`}</Text></View>}
      {reasons[0] && <View className="bl-soft bl-t-small"><Text>{reasons[0]}</Text></View>}
      {note && <View className="bl-soft bl-t-small"><Text>{note}</Text></View>}
      {calendarUncovered && <Notice>这一年的放假安排还没有公布，日期按周一到周五计算，公布后会调整。</Notice>}
    </Card>
  );
}
