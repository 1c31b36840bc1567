import { Text, View } from '@tarojs/components';
import type { TicketView } from '@shared/contracts/request';
import { openPage } from '@/platform/navigation';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';

/** What is known of the household that helps here, never more. */
export function TicketHousehold({ household }: { household: TicketView['household'] }) {
  const { id, headName, homeVillageName, residenceName, stageTitle, memberCount, address, openTickets } = household;
  return (
    <Card tone="flush">
      <ListRow
        icon="households"
        title={`${headName}家，${memberCount} 口人`}
        text={`${homeVillageName} · ${stageTitle}${residenceName ? ` · 现住${residenceName}` : ''}`}
        onTap={() => openPage('cadre/pages/household/index', { id })}
      />
      {address && <ListRow icon="house" title={address} text="现住址" />}
      {openTickets.length === 0
        ? <View className="bl-row bl-soft"><Text>这户没有别的正在办的事</Text></View>
        : openTickets.map((other) => <ListRow key={other.id} icon="file" title={`${other.moduleTitle}（${other.stateTitle}）`} text={`也在办，编号 ${other.number}`} onTap={() => openPage('cadre/pages/ticket/index', { id: other.id })} />)}
    </Card>
  );
}
