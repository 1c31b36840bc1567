import { Text, View } from '@tarojs/components';
import type { TicketView } from '@shared/contracts/request';
import { Card } from '@/ui/card';
import { momentText } from '@/ui/format-time';
import { Icon } from '@/ui/icon';
import { StateTag } from '@/ui/state-tag';
import { Tag } from '@/ui/tag';
import { clockNote, dueText, roleWords, timeLeftText } from './ticket-words';

const CHANNEL_WORDS = { miniprogram: '小程序提交', call: '来电', visit: '走访' } as const;

/** The head of a ticket: how much time is left, what it is, and why it has come to me. */
export function TicketHead({ ticket }: { ticket: TicketView }) {
  const { moduleIcon, moduleTitle, summary, state, stateTitle, danger, overdue, visibility, workingMinutesLeft, whyMe, myRole, number, filedBy, submittedAt, channel, autoCloseAt } = ticket;
  const urgent = overdue || danger;
  return (
    <Card tone={urgent ? 'warm' : 'accent'}>
      {workingMinutesLeft !== null && (
        <View className={urgent ? 'bl-warm' : 'bl-primary'}>
          <View className="bl-t-numeral"><Text>{timeLeftText(ticket)}</Text></View>
          <View><Text>{dueText(ticket)}</Text></View>
          <View className="bl-t-small"><Text>{clockNote(ticket)}</Text></View>
        </View>
      )}
      {workingMinutesLeft === null && state === 'awaiting_resident' && <View className="bl-primary bl-strong"><Text>等居民补充，现在不计时</Text></View>}
      {autoCloseAt && state === 'answered' && <View className="bl-primary bl-strong"><Text>{`等居民确认，${momentText(autoCloseAt)}自动办结`}</Text></View>}
      <View className="bl-spread bl-field-body">
        <View className="bl-row-main bl-lead-in">
          <View className="bl-primary"><Icon name={moduleIcon} size="small" /></View>
          <Text className="bl-t-title">{summary}</Text>
        </View>
        <StateTag state={state} title={stateTitle} />
      </View>
      <View className="bl-inline">
        {danger && <Tag text="危险" tone="warm" />}
        {visibility === 'case' && <Tag text="保密" />}
        {summary !== moduleTitle && <Text className="bl-soft">{moduleTitle}</Text>}
      </View>
      {whyMe && <View><Text>{`${roleWords(myRole)}：${whyMe}`}</Text></View>}
      <View className="bl-soft bl-t-small"><Text>{`${filedBy} ${momentText(submittedAt)} ${CHANNEL_WORDS[channel]}`}</Text></View>
      <View className="bl-soft bl-t-small"><Text>{`编号 ${number}`}</Text></View>
    </Card>
  );
}
