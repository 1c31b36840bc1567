import { Text, View } from '@tarojs/components';
import type { HouseholdView } from '@shared/contracts/person';
import { HOUSEHOLD_STAGE_TITLES, HOUSEHOLD_STAGES } from '@shared/grids';
import { Card } from '@/ui/card';
import { dayText } from '@/ui/format-time';
import { Section } from '@/ui/section';
import { StageLine } from '@/ui/stage-line';

/** The household as it is on the ledger. */
export function HouseholdFacts({ household }: { household: HouseholdView }) {
  const { code, homeVillageName, agreementNumber, members, residences, stage } = household;
  return (
    <View>
      <Section title="我的家">
        <Card>
          <Text>{`${homeVillageName} · 户号 ${code}`}</Text>
          {agreementNumber && <View className="bl-soft"><Text>{`搬迁协议 ${agreementNumber}`}</Text></View>}
          <StageLine stages={HOUSEHOLD_STAGES.map((one) => ({ code: one, title: HOUSEHOLD_STAGE_TITLES[one] }))} current={stage} />
        </Card>
      </Section>
      <Section title="家里人">
        <Card tone="flush">
          {members.map(({ id, name, relation, age, isMe, livesApart }) => (
            <View key={id} className="bl-row">
              <View className="bl-row-main"><Text>{name}</Text><Text className="bl-soft">{` ${relation} · ${age}岁${isMe ? ' · 本人' : ''}`}</Text></View>
              {livesApart && <Text className="bl-soft bl-t-small">住在别处</Text>}
            </View>
          ))}
        </Card>
      </Section>
      <Section title="现在住在">
        <Card tone="flush">
          {residences.map(({ id, divisionName, address, since, outOfCounty }) => (
            <View key={id} className="bl-row">
              <View className="bl-row-main">
                <View><Text>{`${divisionName} ${address}`}</Text></View>
                <View className="bl-soft bl-t-small"><Text>{`${dayText(since)}起${outOfCounty ? ' · 县外' : ''}`}</Text></View>
              </View>
            </View>
          ))}
        </Card>
      </Section>
    </View>
  );
}
