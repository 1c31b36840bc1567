import type { PropsWithChildren } from 'react';
import { FaceBar } from '@/features/session/face-bar';
import { SignedIn } from '@/features/session/signed-in';
import { useFace } from '@/features/session/use-face';
import { openRoot } from '@/platform/navigation';
import { useSession } from '@/platform/session-store';
import { Empty } from '@/ui/empty';
import { Page } from '@/ui/page';

const FIRST_PAGE = 'cadre/pages/todo/index';

type Props = PropsWithChildren<{
  title: string;
  /** The tab of the face's bar, for its first pages. */
  tab?: 'todo' | 'households';
}>;

/** The frame of every page of the cadre's face: puts the face on, signs in, and sends whoever holds no post home. */
export function CadrePage({ title, tab, children }: Props) {
  useFace('cadre');
  return (
    <Page title={title} root={tab !== undefined} backTo={FIRST_PAGE} bottom={tab && <FaceBar current={tab} />}>
      <SignedIn><CadresOnly>{children}</CadresOnly></SignedIn>
    </Page>
  );
}

function CadresOnly({ children }: PropsWithChildren) {
  const { session } = useSession();
  if (session?.roles.some((role) => role !== 'resident')) return <>{children}</>;
  return <Empty text="这里是包联干部办事的地方。您没有在岗的岗位，有疑问请联系县征迁服务保障中心。" action={{ title: '回首页', onTap: () => openRoot('pages/home/index') }} />;
}
