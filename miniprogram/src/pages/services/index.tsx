import { View } from '@tarojs/components';
import { ModuleGrid } from '@/features/service-modules/module-grid';
import { modulesFor } from '@/features/service-modules/module-order';
import { useServiceModules } from '@/features/service-modules/use-service-modules';
import { FaceBar } from '@/features/session/face-bar';
import { SignedIn } from '@/features/session/signed-in';
import { useFace } from '@/features/session/use-face';
import { useMe } from '@/features/session/use-me';
import { openPage } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Loaded } from '@/ui/loaded';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';

export default function ServicesPage() {
  useFace('resident');
  return (
    <Page title="办事" root bottom={<FaceBar current="services" />}>
      <SignedIn><Services /></SignedIn>
    </Page>
  );
}

function Services() {
  const stage = useMe().data?.household?.stage ?? null;
  return (
    <Loaded resource={useServiceModules()} cards={3}>
      {(modules) => (
        <View>
          <Section title="要办什么"><ModuleGrid modules={modulesFor(modules, stage)} /></Section>
          <Section title="不知道选哪个">
            <Card tone="flush">
              {modules.filter((one) => one.hidden).map(({ code, title, summary, icon }) => (
                <ListRow key={code} icon={icon} title={title} text={summary} onTap={() => openPage('pages/apply/index', { code })} />
              ))}
              <ListRow icon="todo" title="我的事" text="办到哪一步了" onTap={() => openPage('pages/requests/index')} />
            </Card>
          </Section>
        </View>
      )}
    </Loaded>
  );
}
