import { useCallback, useEffect } from 'react';
import type { RoleName } from '@shared/grids';
import { useShown } from '@/platform/page-events';
import { setFace, useSession } from '@/platform/session-store';

/** A page belongs to a face and puts it on when it is shown: a message opens in its own role, whatever role was on. */
export function useFace(face: 'resident' | 'cadre'): void {
  const { session } = useSession();
  const put = useCallback(() => {
    // The office works on the cadre's pages.
    const faces: readonly RoleName[] = face === 'cadre' ? ['cadre', 'office'] : ['resident'];
    if (!session || faces.includes(session.face)) return;
    const fitting = faces.find((one) => session.roles.includes(one));
    if (fitting) setFace(fitting);
  }, [face, session]);
  useShown(put);
  // Signing in may come after the page was shown.
  useEffect(put, [put]);
}
