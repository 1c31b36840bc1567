import { openRoot } from '@/platform/navigation';
import { useSession } from '@/platform/session-store';
import { TabBar } from '@/ui/tab-bar';
import { FACE_TABS } from './faces';
import { useMe } from './use-me';

/** The bar at the bottom of a face's first pages; `current` is the tab's key. */
export function FaceBar({ current }: { current: 'home' | 'services' | 'inbox' | 'profile' | 'todo' | 'households' }) {
  const { session } = useSession();
  const unread = useMe().data?.unreadMessages ?? 0;
  const tabs = FACE_TABS[session?.face ?? 'resident'];
  return (
    <TabBar
      items={tabs.map((tab) => ({ ...tab, count: tab.key === 'inbox' ? unread : 0 }))}
      current={current}
      onChoose={(key) => {
        const tab = tabs.find((one) => one.key === key);
        if (tab) openRoot(tab.path);
      }}
    />
  );
}
