import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { HouseholdCard } from '@shared/contracts/household';
import { HOUSEHOLD_STAGE_TITLES, HOUSEHOLD_STAGES, type HouseholdStage } from '@shared/grids';
import { useBottomReached } from '@/platform/page-events';
import { useSettled } from '@/platform/use-settled';
import { FilterChips } from '@/ui/filter-chips';
import { PagedList } from '@/ui/paged-list';
import { SearchBar } from '@/ui/search-bar';
import { HouseholdRow } from './household-row';
import { useHouseholds } from './use-households';

const STAGES: readonly { key: HouseholdStage | ''; title: string }[] = [{ key: '', title: '全部' }, ...HOUSEHOLD_STAGES.map((key) => ({ key, title: HOUSEHOLD_STAGE_TITLES[key] }))];

interface Props {
  onChoose: (household: HouseholdCard) => void;
  /** The stages are in the way where one household is looked for. */
  withStages?: boolean;
}

/** My households, found by name, by initials, or by the last four digits of a phone that is ringing. */
export function HouseholdSearch({ onChoose, withStages = false }: Props) {
  const [typed, setTyped] = useState('');
  const [stage, setStage] = useState<HouseholdStage | ''>('');
  const q = useSettled(typed.trim());
  const pages = useHouseholds(q, stage);
  useBottomReached(pages.loadMore);
  const clear = { title: '看全部', onTap: () => { setTyped(''); setStage(''); } };
  const empty = q
    ? { text: `没有找到“${q}”。可以试试户主姓名、姓名的拼音首字母（如 lxy）、手机后四位或户编号。`, action: clear }
    : stage ? { text: `现在没有在“${HOUSEHOLD_STAGE_TITLES[stage]}”阶段的户。`, action: clear } : { text: '还没有包联给您的户。包联关系由县征迁服务保障中心登记，登记后会出现在这里。' };
  return (
    <View>
      <View className="bl-field-body"><SearchBar value={typed} onChange={setTyped} placeholder="姓名、首字母或手机后四位" /></View>
      {withStages && <View className="bl-field-body"><FilterChips oneLine label="哪个阶段" items={STAGES} current={stage} onChoose={setStage} /></View>}
      {pages.total !== null && pages.total > 0 && <View className="bl-soft bl-t-small bl-field-body"><Text>{`共 ${pages.total} 户`}</Text></View>}
      <PagedList pages={pages} empty={empty}>{(household) => <HouseholdRow household={household} onTap={() => onChoose(household)} />}</PagedList>
    </View>
  );
}
