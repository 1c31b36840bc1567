import { Text, View } from '@tarojs/components';
import type { HouseholdCard } from '@shared/contracts/household';
import { Card } from '@/ui/card';
import { Tag } from '@/ui/tag';

/** A household in a list: whose, where from, where now, and what is going on. */
export function HouseholdRow({ household, onTap }: { household: HouseholdCard; onTap: () => void }) {
  const { headName, memberCount, homeVillageName, residenceName, stageTitle, tags, openTickets, myTie } = household;
  return (
    <Card onTap={onTap} label={`${headName}家，${homeVillageName}，${stageTitle}${openTickets ? `，正在办 ${openTickets} 件` : ''}`}>
      <View className="bl-spread">
        <View className="bl-row-main bl-inline">
          <Text className="bl-t-title">{headName}</Text>
          <Text className="bl-soft bl-t-small">{`${memberCount} 口人`}</Text>
          {tags.map((tag) => <Tag key={tag} text={tag} tone="wants" />)}
        </View>
        <Tag text={stageTitle} />
      </View>
      <View><Text>{residenceName && residenceName !== homeVillageName ? `${homeVillageName}，现住${residenceName}` : homeVillageName}</Text></View>
      {(openTickets > 0 || myTie) && (
        <View className="bl-inline bl-t-small">
          {openTickets > 0 && <Text className="bl-primary bl-strong">{`正在办 ${openTickets} 件`}</Text>}
          {myTie && <Text className="bl-soft">{`我是${myTie}`}</Text>}
        </View>
      )}
    </Card>
  );
}
