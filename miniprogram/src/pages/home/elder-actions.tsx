import { View } from '@tarojs/components';
import type { MeView } from '@shared/contracts/person';
import { openPage } from '@/platform/navigation';
import { callPhone } from '@/platform/phone-call';
import { Button } from '@/ui/button';

/** Three large things first: call my cadre, say what is the matter, see what is being done. */
export function ElderActions({ me }: { me: MeView }) {
  const cadres = me.household?.grids.flatMap((grid) => grid.cadres) ?? [];
  const first = cadres.find((one) => one.role === 'primary') ?? cadres[0];
  const reachable = first?.substitute ?? first;
  return (
    <View className="bl-stack bl-section">
      {reachable && <Button kind="primary" icon="phone" onTap={() => callPhone(reachable.phone)}>{`打电话给${reachable.name}`}</Button>}
      <Button kind="primary" icon="speech" onTap={() => openPage('pages/apply/index', { code: 'general' })}>说事</Button>
      <Button kind="primary" icon="todo" onTap={() => openPage('pages/requests/index')}>我的事</Button>
    </View>
  );
}
