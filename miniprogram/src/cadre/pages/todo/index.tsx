import { useState } from 'react';
import { View } from '@tarojs/components';
import { PendingBindings } from '@/features/bindings/pending-bindings';
import { useServiceModules } from '@/features/service-modules/use-service-modules';
import { useMe } from '@/features/session/use-me';
import { ReminderBanner } from '@/features/tickets/reminder-banner';
import { TicketList } from '@/features/tickets/ticket-list';
import type { TicketListView } from '@/features/tickets/use-tickets';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { FilterChips } from '@/ui/filter-chips';
import { SearchBar } from '@/ui/search-bar';
import { Tabs } from '@/ui/tabs';
import { CadrePage } from '../../cadre-page';

const VIEWS = [{ key: 'todo', title: '待办' }, { key: 'done', title: '已办' }, { key: 'grid', title: '我的网格' }] as const;

export default function TodoPage() {
  return <CadrePage title="待办" tab="todo"><Todo /></CadrePage>;
}

function Todo() {
  const me = useMe().data;
  const modules = useServiceModules().data ?? [];
  const [view, setView] = useState<TicketListView>('todo');
  const [module, setModule] = useState('');
  const [q, setQ] = useState('');
  const chips = [{ key: '', title: '全部' }, ...modules.map(({ code, title, shortTitle }) => ({ key: code, title: shortTitle ?? title }))];
  return (
    <View>
      <View className="bl-field-body"><Tabs label="看哪些事项" items={VIEWS} current={view} onChoose={setView} /></View>
      {me && <ReminderBanner me={me} />}
      <PendingBindings />
      <View className="bl-search-row">
        <SearchBar value={q} onChange={setQ} placeholder="编号、姓名、事由" />
        <Button compact kind="primary" icon="phone" onTap={() => openPage('cadre/pages/log-call/index')}>记电话</Button>
      </View>
      <View className="bl-field-body"><FilterChips oneLine label="哪一类" items={chips} current={module} onChoose={setModule} /></View>
      <TicketList filter={{ view, module, q }} onClear={() => { setQ(''); setModule(''); }} />
    </View>
  );
}
