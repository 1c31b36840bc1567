import { View } from '@tarojs/components';
import { ResponsibleCadres } from '@/features/household/responsible-cadres';
import { HouseholdHead } from '@/features/households/household-head';
import { HouseholdMembers } from '@/features/households/household-members';
import { HouseholdTickets } from '@/features/households/household-tickets';
import { useHousehold } from '@/features/households/use-household';
import { openPage } from '@/platform/navigation';
import { usePageQuery } from '@/platform/page-events';
import { BottomBar } from '@/ui/bottom-bar';
import { Button } from '@/ui/button';
import { Loaded } from '@/ui/loaded';
import { Section } from '@/ui/section';
import { CadrePage } from '../../cadre-page';

export default function HouseholdPage() {
  const { id } = usePageQuery('id');
  return <CadrePage title="这一户"><Household id={id} /></CadrePage>;
}

function Household({ id }: { id: string }) {
  return (
    <Loaded resource={useHousehold(id)} cards={3}>
      {(household) => (
        <View>
          <HouseholdHead household={household} />
          <Section title="在办和办过的事"><HouseholdTickets tickets={household.tickets} /></Section>
          <Section title="家里人"><HouseholdMembers household={household} /></Section>
          <Section title="谁在包联"><ResponsibleCadres grids={household.grids} all /></Section>
          <BottomBar>
            <Button icon="visit" onTap={() => openPage('cadre/pages/log-call/index', { household: id, channel: 'visit' })}>记走访</Button>
            <Button kind="primary" icon="phone" onTap={() => openPage('cadre/pages/log-call/index', { household: id, channel: 'call' })}>记电话</Button>
          </BottomBar>
        </View>
      )}
    </Loaded>
  );
}
