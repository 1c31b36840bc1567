import { BindingPanel } from '@/features/session/binding-panel';
import { SignedIn } from '@/features/session/signed-in';
import { useMe } from '@/features/session/use-me';
import { openRoot } from '@/platform/navigation';
import { Empty } from '@/ui/empty';
import { Loaded } from '@/ui/loaded';
import { Page } from '@/ui/page';

export default function BindingPage() {
  return <Page title="绑定"><SignedIn><Binding /></SignedIn></Page>;
}

function Binding() {
  return (
    <Loaded resource={useMe()}>
      {(me) => (me.household
        ? <Empty text={`您已绑定到${me.household.homeVillageName}，户号 ${me.household.code}。`} action={{ title: '去首页', onTap: () => openRoot('pages/home/index') }} />
        : <BindingPanel me={me} />)}
    </Loaded>
  );
}
