import { View } from '@tarojs/components';
import type { ReceiverView } from '@shared/contracts/request';
import { useSettled } from '@/platform/use-settled';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { ListRow } from '@/ui/list-row';
import { Loaded } from '@/ui/loaded';
import { Section } from '@/ui/section';
import { useReceivers } from './use-receivers';

interface Props { ticketId: string; q: string; onChoose: (receiver: ReceiverView) => void; onClear: () => void }

/** Legal receivers only, by grid, with how much each has in hand. */
export function ReceiverList({ ticketId, q, onChoose, onClear }: Props) {
  const wanted = useSettled(q.trim());
  const resource = useReceivers(ticketId, wanted);
  return (
    <Loaded resource={resource} cards={3}>
      {(receivers) => (receivers.length === 0 ? (
        wanted
          ? <Empty text={`能接手的人里没有“${wanted}”。`} action={{ title: '看全部', onTap: onClear }} />
          : <Empty text="现在没有别的在岗的人可以接手。您可以先办，或者请县值班室帮忙。" />
      ) : (
        <View>
          {byGrid(receivers).map(([title, people]) => (
            <Section key={title} title={title}>
              <Card tone="flush">
                {people.map((one) => (
                  <ListRow key={one.id} icon="person" title={one.name} text={`${one.title}，在办 ${one.openLeads} 件`} onTap={() => onChoose(one)} />
                ))}
              </Card>
            </Section>
          ))}
        </View>
      ))}
    </Loaded>
  );
}

/** In the order of the API, which knows who is nearest. */
function byGrid(receivers: readonly ReceiverView[]): [string, ReceiverView[]][] {
  const groups = new Map<string, ReceiverView[]>();
  for (const one of receivers) groups.set(one.gridTitle, [...(groups.get(one.gridTitle) ?? []), one]);
  return [...groups];
}
