import { View } from '@tarojs/components';
import { ApplyForm } from '@/features/requests/apply-form';
import { useServiceModule } from '@/features/service-modules/use-service-module';
import { BindingPanel } from '@/features/session/binding-panel';
import { SignedIn } from '@/features/session/signed-in';
import { useFace } from '@/features/session/use-face';
import { useMe } from '@/features/session/use-me';
import { usePageQuery } from '@/platform/page-events';
import { Loaded } from '@/ui/loaded';
import { Page } from '@/ui/page';

export default function ApplyPage() {
  useFace('resident');
  const { code } = usePageQuery('code');
  const module = useServiceModule(code);
  return <Page title={module.data?.title ?? '填写'}><SignedIn><Apply code={code} /></SignedIn></Page>;
}

function Apply({ code }: { code: string }) {
  const module = useServiceModule(code);
  const me = useMe();
  return (
    <View>
      <Loaded resource={me}>
        {(mine) => (mine.household
          ? <Loaded resource={module}>{(row) => <ApplyForm key={`${mine.person?.id}/${row.code}`} module={row} me={mine} />}</Loaded>
          : <BindingPanel me={mine} />)}
      </Loaded>
    </View>
  );
}
