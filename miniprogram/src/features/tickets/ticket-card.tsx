import { Text, View } from '@tarojs/components';
import type { TicketCard as TicketCardView } from '@shared/contracts/request';
import { Card } from '@/ui/card';
import { dayText } from '@/ui/format-time';
import { Icon } from '@/ui/icon';
import { StateTag } from '@/ui/state-tag';
import { Tag } from '@/ui/tag';
import { cardLabel, dueText, roleWords, timeLeftText, whoseText } from './ticket-words';

/** A ticket in a cadre's list: what and whose, how long there is left, and why it has come to me. */
export function TicketCard({ card, onTap }: { card: TicketCardView; onTap: () => void }) {
  const { moduleIcon, moduleTitle, summary, state, stateTitle, danger, overdue, workingMinutesLeft, myRole, whyMe, lead, visibility, submittedAt } = card;
  const urgent = overdue || danger;
  return (
    <Card tone={urgent ? 'warm' : undefined} onTap={onTap} label={cardLabel(card)}>
      <View className="bl-spread">
        <View className="bl-row-main bl-lead-in">
          <View className="bl-primary"><Icon name={visibility === 'case' ? 'lock' : moduleIcon} size="small" /></View>
          <Text className="bl-strong">{summary}</Text>
        </View>
        <StateTag state={state} title={stateTitle} />
      </View>
      <View className="bl-inline">
        {danger && <Tag text="危险" tone="warm" />}
        <Text>{whoseText(card)}</Text>
        {summary !== moduleTitle && <Text className="bl-soft bl-t-small">{moduleTitle}</Text>}
      </View>
      {workingMinutesLeft !== null && (
        <View className={`bl-inline ${urgent ? 'bl-warm' : 'bl-primary'}`}>
          <Text className="bl-t-title">{timeLeftText(card)}</Text>
          <Text className="bl-t-small">{dueText(card)}</Text>
        </View>
      )}
      <View className="bl-soft bl-t-small">
        <Text>{myRole === 'viewer' ? `${lead.name}主办，${dayText(submittedAt)}提交` : [roleWords(myRole), whyMe].filter(Boolean).join(' · ')}</Text>
      </View>
    </Card>
  );
}
