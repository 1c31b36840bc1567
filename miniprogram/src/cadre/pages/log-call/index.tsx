import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { RequestView } from '@shared/contracts/request';
import { HouseholdSearch } from '@/features/households/household-search';
import { useHousehold } from '@/features/households/use-household';
import { useServiceModules } from '@/features/service-modules/use-service-modules';
import { useMe } from '@/features/session/use-me';
import { usePageQuery } from '@/platform/page-events';
import { Loaded } from '@/ui/loaded';
import { CadrePage } from '../../cadre-page';
import { LogCallForm } from './log-call-form';
import { LoggedPanel } from './logged-panel';

export default function LogCallPage() {
  const { household, channel } = usePageQuery('household', 'channel');
  return <CadrePage title="记电话、走访"><LogCall preset={household} channel={channel === 'visit' ? 'visit' : 'call'} /></CadrePage>;
}

/** A call or a visit becomes a ticket: whose household, what was said, done. `preset`: the household is known already. */
function LogCall({ preset, channel }: { preset: string; channel: 'call' | 'visit' }) {
  const [householdId, setHouseholdId] = useState(preset);
  const [logged, setLogged] = useState<RequestView | null>(null);
  const household = useHousehold(householdId);
  const modules = useServiceModules();
  const me = useMe().data;
  if (logged) return <LoggedPanel request={logged} myCadreId={me?.cadre?.id ?? null} onAgain={() => { setLogged(null); setHouseholdId(preset); }} />;
  if (!householdId) {
    return (
      <View>
        <View className="bl-section bl-t-title"><Text>谁家的事？</Text></View>
        <HouseholdSearch onChoose={({ id }) => setHouseholdId(id)} />
      </View>
    );
  }
  return (
    <Loaded resource={household}>
      {(file) => (
        <Loaded resource={modules}>
          {(rows) => <LogCallForm owner={me?.person?.id ?? 'cadre'} household={file} modules={rows} channel={channel} onOther={preset ? undefined : () => setHouseholdId('')} onLogged={setLogged} />}
        </Loaded>
      )}
    </Loaded>
  );
}
