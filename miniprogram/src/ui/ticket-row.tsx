import { Text, View } from '@tarojs/components';
import type { TicketSummary } from '@shared/contracts/request';
import { Card } from './card';
import { dayText, momentText } from './format-time';
import { Icon } from './icon';
import { StateTag } from './state-tag';

const DUE_WORDS = { accept: '前受理', reply: '前答复', resolve: '前办结' } as const;

/** A request in a resident's or a household's list: what, where it stands, who has it and by when. */
export function TicketRow({ ticket, onTap }: { ticket: TicketSummary; onTap: () => void }) {
  const { moduleTitle, moduleIcon, summary, state, stateTitle, overdue, nextDueAt, nextDueKind, lead, submittedAt, danger } = ticket;
  return (
    <Card onTap={onTap} tone={danger ? 'warm' : undefined}>
      <View className="bl-spread">
        <View className="bl-row-main bl-lead-in">
          <View className="bl-primary"><Icon name={moduleIcon} size="small" /></View>
          <Text className="bl-strong">{summary}</Text>
        </View>
        <StateTag state={state} title={stateTitle} overdue={overdue} />
      </View>
      <View><Text>{`${lead.name} 办理${nextDueAt && nextDueKind ? `，${momentText(nextDueAt)}${DUE_WORDS[nextDueKind]}` : ''}`}</Text></View>
      <View className="bl-soft bl-t-small"><Text>{`${summary === moduleTitle ? '' : `${moduleTitle} · `}${dayText(submittedAt)}提交`}</Text></View>
    </Card>
  );
}
