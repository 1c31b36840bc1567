import { Text, View } from '@tarojs/components';
import type { AssigneeView, TicketView } from '@shared/contracts/request';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { placeText } from '@/ui/place-text';
import { Tag } from '@/ui/tag';

/** Who is on the ticket, and how it came to them. */
export function TicketTeam({ ticket: { lead, assists, reasons } }: { ticket: Pick<TicketView, 'lead' | 'assists' | 'reasons'> }) {
  return (
    <Card tone="flush">
      <Member one={lead} role="主办" />
      {assists.map((one) => <Member key={one.id} one={one} role="协办" />)}
      {reasons.length > 0 && <View className="bl-row bl-soft bl-t-small"><View className="bl-row-main">{reasons.map((reason) => <View key={reason}><Text>{reason}</Text></View>)}</View></View>}
    </Card>
  );
}

function Member({ one, role }: { one: AssigneeView; role: string }) {
  return <ListRow icon="person" title={one.name} text={`${one.gridTitle} · ${placeText(one)}`} aside={<Tag text={role} tone={role === '主办' ? 'active' : undefined} />} />;
}
