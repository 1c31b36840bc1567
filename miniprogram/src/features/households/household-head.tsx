import { Text, View } from '@tarojs/components';
import type { HouseholdFileView } from '@shared/contracts/household';
import { Card } from '@/ui/card';
import { Tag } from '@/ui/tag';

/** Which household this is and how far it is on its way home. */
export function HouseholdHead({ household }: { household: HouseholdFileView }) {
  const { headName, code, homeVillageName, residenceName, stageTitle, memberCount, tags, myTie, phoneMasked, residences } = household;
  return (
    <Card tone="accent">
      <View className="bl-spread">
        <View className="bl-row-main bl-inline"><Text className="bl-t-page">{`${headName}家`}</Text>{tags.map((tag) => <Tag key={tag} text={tag} tone="wants" />)}</View>
        <Tag text={stageTitle} tone="active" />
      </View>
      <View><Text>{`${homeVillageName} · ${memberCount} 口人${residenceName ? ` · 现住${residenceName}` : ''}`}</Text></View>
      {residences.length > 1 && <View><Text>{`分住 ${residences.length} 处：${residences.map((one) => one.divisionName).join('、')}`}</Text></View>}
      {myTie && <View><Text>{`我是${myTie}`}</Text></View>}
      <View className="bl-soft bl-t-small"><Text>{[`户编号 ${code}`, phoneMasked && `户主电话 ${phoneMasked}`].filter(Boolean).join('，')}</Text></View>
    </Card>
  );
}
