import { View } from '@tarojs/components';
import type { MeView } from '@shared/contracts/person';
import { HouseholdFacts } from '@/features/household/household-facts';
import { ResponsibleCadres } from '@/features/household/responsible-cadres';
import { ElderSwitch } from '@/features/session/elder-switch';
import { FaceBar } from '@/features/session/face-bar';
import { RoleSwitch } from '@/features/session/role-switch';
import { SignOutButton } from '@/features/session/sign-out-button';
import { SignedIn } from '@/features/session/signed-in';
import { useMe } from '@/features/session/use-me';
import { openPage } from '@/platform/navigation';
import { useSession } from '@/platform/session-store';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Loaded } from '@/ui/loaded';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

/** Of every face: who I am, my household or my posts, and the settings. */
export default function ProfilePage() {
  return <Page title="我的" root bottom={<FaceBar current="profile" />}><SignedIn><Profile /></SignedIn></Page>;
}

function Profile() {
  return <Loaded resource={useMe()} cards={3}>{(me) => <Mine me={me} />}</Loaded>;
}

function Mine({ me }: { me: MeView }) {
  const { session } = useSession();
  const asResident = session?.face === 'resident';
  const { person, household, cadre } = me;
  return (
    <View>
      <Card tone="flush">
        <ListRow icon="person" title={person?.name ?? '还没有绑定'} text={person?.phoneMasked} aside={<ElderSwitch />} />
        {!household && asResident && <ListRow icon="house" title={me.pendingBinding ? '绑定正在核对' : '绑定您家'} onTap={() => openPage('pages/binding/index')} />}
        {!asResident && cadre?.posts.map((post) => <ListRow key={`${post.seatId}${post.title}${post.gridName}`} icon="households" title={post.title} text={post.gridName} />)}
        {asResident && household && <ListRow icon="todo" title="我的事" onTap={() => openPage('pages/requests/index')} />}
        <ListRow icon="lock" title="关于我的信息" text="登记了什么，谁看得到" onTap={() => openPage('pages/privacy/index')} />
      </Card>
      <RoleSwitch />
      {asResident && household && (
        <>
          <Section title="我的包联干部"><ResponsibleCadres grids={household.grids} all /></Section>
          <HouseholdFacts household={household} />
        </>
      )}
      <SignOutButton />
    </View>
  );
}
