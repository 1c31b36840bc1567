import { Text, View } from '@tarojs/components';
import type { MeView } from '@shared/contracts/person';
import { ExportMyData } from '@/features/session/export-my-data';
import { SignedIn } from '@/features/session/signed-in';
import { useMe } from '@/features/session/use-me';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Loaded } from '@/ui/loaded';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

export default function PrivacyPage() {
  return <Page title="关于我的信息"><SignedIn><Privacy /></SignedIn></Page>;
}

function Privacy() {
  return <Loaded resource={useMe()}>{(me) => <Held me={me} />}</Loaded>;
}

const WHO_SEES = [
  ['姓名', '您家三个网格的包联干部看得到'],
  ['住址', '只有正在替您家办事的干部看得到'],
  ['电话', '干部按“打电话”才能拨，每次都有记录'],
  ['身份证号、银行账号', '要写明原因才能看，每次都有记录'],
  ['填写的敏感内容', '加密保存，只有经办的人看得到'],
] as const;

/** What is held about me, and who may read it (domain.md, "Who sees what"). */
function Held({ me: { person, household } }: { me: MeView }) {
  return (
    <View>
      <Section title="我们登记了什么">
        <Card tone="flush">
          <ListRow title="姓名" text={person?.name ?? '没有登记'} />
          <ListRow title="电话" text={person?.phoneMasked ?? '没有登记'} />
          {household && <ListRow title="户号" text={household.code} />}
          {household && <ListRow title="家里人" text={household.members.map((one) => one.name).join('、')} />}
          {household?.residences.map((one) => <ListRow key={one.id} title="住址" text={`${one.divisionName} ${one.address}`} />)}
        </Card>
      </Section>
      <Section title="谁看得到">
        <Card tone="flush">{WHO_SEES.map(([what, who]) => <ListRow key={what} title={what} text={who} />)}</Card>
      </Section>
      {person && <ExportMyData />}
      <View className="bl-section bl-soft"><Text>登记有错，请告诉您的包联干部更正。</Text></View>
    </View>
  );
}
