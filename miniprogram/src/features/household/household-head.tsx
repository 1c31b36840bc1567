import { Text, View } from '@tarojs/components';
import type { MeView } from '@shared/contracts/person';
import { Card } from '@/ui/card';

/** Who I am here: name, village, where I live now, how far on the way home. */
export function HouseholdHead({ me }: { me: MeView }) {
  const { person, household } = me;
  if (!household) return null;
  const mine = household.members.find((one) => one.isMe);
  const place = household.residences.find((one) => one.id === mine?.residenceId) ?? household.residences[0];
  return (
    <Card>
      <View className="bl-t-page"><Text>{`${person?.name ?? ''}，您好`}</Text></View>
      <View><Text>{`${household.homeVillageName} · ${household.stageTitle}阶段`}</Text></View>
      {place && <View className="bl-soft"><Text>{`现在住在 ${place.divisionName}`}</Text></View>}
    </Card>
  );
}
