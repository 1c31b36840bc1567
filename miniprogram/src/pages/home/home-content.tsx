import { Text, View } from '@tarojs/components';
import type { MeView } from '@shared/contracts/person';
import { HouseholdHead } from '@/features/household/household-head';
import { ResponsibleCadres } from '@/features/household/responsible-cadres';
import { OpenRequests } from '@/features/requests/open-requests';
import { ModuleGrid } from '@/features/service-modules/module-grid';
import { modulesFor } from '@/features/service-modules/module-order';
import { useServiceModules } from '@/features/service-modules/use-service-modules';
import { ElderSwitch } from '@/features/session/elder-switch';
import { useMe } from '@/features/session/use-me';
import { useElderMode } from '@/platform/elder-mode';
import { openPage, openRoot } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Loaded } from '@/ui/loaded';
import { Section } from '@/ui/section';
import { ElderActions } from './elder-actions';

/** In elder mode six tiles are enough; the rest is behind 更多. */
const ELDER_TILES = 6;

export function HomeContent() {
  return <Loaded resource={useMe()} cards={3}>{(me) => <Home me={me} />}</Loaded>;
}

function Home({ me }: { me: MeView }) {
  const elder = useElderMode();
  const { household } = me;
  return (
    <View>
      <View className="bl-spread bl-field-body">
        <Text className="bl-soft">{elder ? '' : '有事就说，办到哪步都看得见'}</Text>
        <ElderSwitch />
      </View>
      {household ? <HouseholdHead me={me} /> : <BindingCall me={me} />}
      {elder && household && <ElderActions me={me} />}
      {!elder && (
        <View className="bl-field-body"><Button kind="primary" icon="speech" onTap={() => openPage('pages/apply/index', { code: 'general' })}>说事：不知道找谁，就在这里说</Button></View>
      )}
      {household && <Section title="我的包联干部"><ResponsibleCadres grids={household.grids} /></Section>}
      {household && <OpenRequests />}
      <Tiles me={me} most={elder ? ELDER_TILES : undefined} />
    </View>
  );
}

function BindingCall({ me }: { me: MeView }) {
  return (
    <Card tone="accent">
      <View className="bl-stack">
        <Text>{me.pendingBinding ? '您的绑定正在等包联干部核对。' : '绑定您家以后，就能办事、找到您的包联干部。干部也在这里认岗位。'}</Text>
        <Button kind="primary" onTap={() => openPage('pages/binding/index')}>{me.pendingBinding ? '看进度' : '去绑定'}</Button>
      </View>
    </Card>
  );
}

function Tiles({ me, most }: { me: MeView; most?: number }) {
  const modules = useServiceModules();
  return (
    <Section title="办事" aside={most ? <Button compact kind="quiet" onTap={() => openRoot('pages/services/index')}>更多</Button> : undefined}>
      <Loaded resource={modules}>{(list) => <ModuleGrid modules={modulesFor(list, me.household?.stage ?? null).slice(0, most)} />}</Loaded>
    </Section>
  );
}
