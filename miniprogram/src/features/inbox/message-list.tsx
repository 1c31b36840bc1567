import { Text, View } from '@tarojs/components';
import type { InboxMessageView } from '@shared/contracts/person';
import { ROLE_TITLES } from '@shared/grids';
import { useBottomReached } from '@/platform/page-events';
import { useSession } from '@/platform/session-store';
import { Card } from '@/ui/card';
import { momentText } from '@/ui/format-time';
import { PagedList } from '@/ui/paged-list';
import { Tag } from '@/ui/tag';
import { openMessage } from './open-message';
import { useInbox } from './use-inbox';

export function MessageList() {
  const inbox = useInbox();
  useBottomReached(inbox.loadMore);
  const { session } = useSession();
  const severalRoles = (session?.roles.length ?? 0) > 1;
  return (
    <PagedList pages={inbox} empty={{ text: '还没有消息。事情有了进展，会在这里告诉您。' }}>
      {(message) => <MessageCard message={message} role={severalRoles ? ROLE_TITLES[message.role] : null} />}
    </PagedList>
  );
}

function MessageCard({ message, role }: { message: InboxMessageView; role: string | null }) {
  const { title, text, at, readAt } = message;
  const unread = readAt === null;
  return (
    <Card tone={unread ? 'accent' : undefined} onTap={() => openMessage(message)}>
      <View className="bl-spread">
        <View className={`bl-row-main ${unread ? 'bl-strong' : ''}`}><Text>{title}</Text></View>
        {unread && <Tag text="未读" tone="wants" />}
        {role && <Tag text={role} />}
      </View>
      <View><Text>{text}</Text></View>
      <View className="bl-soft bl-t-small"><Text>{momentText(at)}</Text></View>
    </Card>
  );
}
