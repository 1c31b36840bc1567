import type { PropsWithChildren } from 'react';
import { useBecomingPersona } from '@/platform/persona-url';
import { useSession } from '@/platform/session-store';
import { Skeleton } from '@/ui/skeleton';
import { SignInPanel } from './sign-in-panel';

/** Shows its children to whoever is signed in; to others the way in, on the very page they came for. */
export function SignedIn({ children }: PropsWithChildren) {
  const { session } = useSession();
  const becoming = useBecomingPersona();
  if (becoming) return <Skeleton />;
  return session ? <>{children}</> : <SignInPanel />;
}
