import { useCallback, useEffect } from 'react';
import { currentPath, openRoot } from '@/platform/navigation';
import { useShown } from '@/platform/page-events';
import { useSession } from '@/platform/session-store';
import { firstPageOf } from './faces';

const HOME = 'pages/home/index';

/** The app opens at the resident's home: whoever is only a cadre or of the office goes on to their own first page. */
export function useOwnFirstPage(): void {
  const { session } = useSession();
  const elsewhere = session && session.roles.length > 0 && !session.roles.includes('resident') ? session.face : null;
  const go = useCallback(() => { if (elsewhere && currentPath() === HOME) openRoot(firstPageOf(elsewhere)); }, [elsewhere]);
  useShown(go);
  // Signing in may come after the page was shown.
  useEffect(go, [go]);
}
