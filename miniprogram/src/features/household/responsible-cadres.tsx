import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { ResponsibleCadreView, ResponsibleGridView } from '@shared/contracts/person';
import { TIE_ROLE_TITLES } from '@shared/grids';
import { Button } from '@/ui/button';
import { CallButton } from '@/ui/call-button';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { dayText } from '@/ui/format-time';
import { placeText } from '@/ui/place-text';
import { Sheet } from '@/ui/sheet';

/** Who looks after this household: one row a grid with the first of each; all of them where `all`. */
export function ResponsibleCadres({ grids, all = false }: { grids: readonly ResponsibleGridView[]; all?: boolean }) {
  const [why, setWhy] = useState<ResponsibleCadreView | null>(null);
  const rows = grids.flatMap((grid) => (all ? grid.cadres : grid.cadres.slice(0, 1)).map((cadre) => ({ grid, cadre })));
  if (rows.length === 0) return <Card><Empty text="还没有登记包联干部。有事先在“说事”里告诉我们，县值班室会接。" /></Card>;
  return (
    <View>
      <Card tone="flush">
        {rows.map(({ grid, cadre }) => <CadreRow key={`${grid.gridId}/${cadre.id}`} gridTitle={grid.title} cadre={cadre} onWhy={() => setWhy(cadre)} />)}
      </Card>
      {why && (
        <Sheet title={`为什么是${why.name}`} onClose={() => setWhy(null)} actions={<Button onTap={() => setWhy(null)}>知道了</Button>}>
          <View className="bl-section bl-stack">
            <Text>{why.why}</Text>
            <Text className="bl-soft">{`${dayText(why.since)}起，${TIE_ROLE_TITLES[why.role]}`}</Text>
            {why.substitute && (
              <View className="bl-spread"><Text>{`${why.name}请假期间由${why.substitute.name}代办`}</Text><CallButton name={why.substitute.name} phone={why.substitute.phone} /></View>
            )}
          </View>
        </Sheet>
      )}
    </View>
  );
}

function CadreRow({ gridTitle, cadre, onWhy }: { gridTitle: string; cadre: ResponsibleCadreView; onWhy: () => void }) {
  const { name, phone, substitute } = cadre;
  return (
    <View className="bl-row stacks">
      <View className="bl-row-main">
        <View><Text className="bl-strong">{name}</Text><Text className="bl-soft bl-t-small">{` ${placeText(cadre)}`}</Text></View>
        <View className="bl-inline">
          <Text className="bl-soft bl-t-small">{substitute ? `${gridTitle} · 请假，${substitute.name}代办` : gridTitle}</Text>
          <Button compact kind="quiet" label={`为什么是${name}`} onTap={onWhy}>为什么</Button>
        </View>
      </View>
      {(substitute?.phone || phone) && <CallButton name={substitute?.name ?? name} phone={substitute?.phone ?? phone} />}
    </View>
  );
}
