import { Text, View } from '@tarojs/components';
import { ModuleFacts } from '@/features/service-modules/module-facts';
import { useServiceModule } from '@/features/service-modules/use-service-module';
import { SignedIn } from '@/features/session/signed-in';
import { useFace } from '@/features/session/use-face';
import { openPage } from '@/platform/navigation';
import { usePageQuery } from '@/platform/page-events';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmergencyNotice } from '@/ui/emergency-notice';
import { Loaded } from '@/ui/loaded';
import { Page } from '@/ui/page';

export default function ModulePage() {
  useFace('resident');
  const { code } = usePageQuery('code');
  const module = useServiceModule(code);
  return (
    <Page title={module.data?.title ?? '办事'} bottom={<BottomBar><Button kind="primary" onTap={() => openPage('pages/apply/index', { code })}>我要办</Button></BottomBar>}>
      <SignedIn>
        <Loaded resource={module}>
          {(row) => (
            <View>
              {(row.emergencies ?? []).filter((one) => !one.when).map((one) => <EmergencyNotice key={one.phone + one.text} {...one} />)}
              <Card><Text>{row.summary}</Text></Card>
              <ModuleFacts module={row} />
            </View>
          )}
        </Loaded>
      </SignedIn>
    </Page>
  );
}
