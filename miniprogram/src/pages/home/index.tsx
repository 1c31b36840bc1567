import { useOwnFirstPage } from '@/features/session/use-own-first-page';
import { useFace } from '@/features/session/use-face';
import { FaceBar } from '@/features/session/face-bar';
import { SignedIn } from '@/features/session/signed-in';
import { Page } from '@/ui/page';
import { HomeContent } from './home-content';

export default function HomePage() {
  useFace('resident');
  useOwnFirstPage();
  return (
    <Page title="包联" root bottom={<FaceBar current="home" />}>
      <SignedIn><HomeContent /></SignedIn>
    </Page>
  );
}
