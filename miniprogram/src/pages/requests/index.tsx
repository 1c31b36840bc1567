import { RequestList } from '@/features/requests/request-list';
import { SignedIn } from '@/features/session/signed-in';
import { useFace } from '@/features/session/use-face';
import { Page } from '@/ui/page';

export default function RequestsPage() {
  useFace('resident');
  return <Page title="我的事"><SignedIn><RequestList /></SignedIn></Page>;
}
