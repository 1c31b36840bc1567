import { MessageList } from '@/features/inbox/message-list';
import { FaceBar } from '@/features/session/face-bar';
import { SignedIn } from '@/features/session/signed-in';
import { Page } from '@/ui/page';

/** Both faces' messages: each opens in its own role. */
export default function InboxPage() {
  return <Page title="消息" root bottom={<FaceBar current="inbox" />}><SignedIn><MessageList /></SignedIn></Page>;
}
