import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { BindingView } from '@shared/contracts/person';
import { useBottomReached } from '@/platform/page-events';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { momentText } from '@/ui/format-time';
import { PagedList } from '@/ui/paged-list';
import { DecideSheet } from './decide-sheet';
import { useBindings } from './use-bindings';

type Decision = 'confirm' | 'reject';

/** People who say who they are and wait for a cadre who knows them. */
export function BindingList() {
  const pages = useBindings();
  useBottomReached(pages.loadMore);
  const [asked, setAsked] = useState<{ binding: BindingView; decision: Decision } | null>(null);
  return (
    <View>
      {pages.items.length > 0 && <View className="bl-section bl-soft"><Text>他们填了姓名和身份证号后六位，同村人也可能知道这些。请先打电话或当面问清楚是不是本人，再确认。</Text></View>}
      <PagedList pages={pages} empty={{ text: '现在没有等您核对的人。有人申请绑定时，会在消息里告诉您。' }}>
        {(binding) => (
          <Card>
            <View className="bl-t-title"><Text>{`${binding.personName}（${binding.relation}）`}</Text></View>
            <View><Text>{`${binding.homeVillageName} · 户编号 ${binding.householdCode}`}</Text></View>
            <View className="bl-soft bl-t-small"><Text>{`${momentText(binding.submittedAt)}申请`}</Text></View>
            <View className="bl-inline bl-field-body">
              <Button kind="primary" label={`是本人：${binding.personName}`} onTap={() => setAsked({ binding, decision: 'confirm' })}>是本人</Button>
              <Button label={`不是本人：${binding.personName}`} onTap={() => setAsked({ binding, decision: 'reject' })}>不是本人</Button>
            </View>
          </Card>
        )}
      </PagedList>
      {asked && <DecideSheet {...asked} onClose={() => setAsked(null)} />}
    </View>
  );
}
