import type { MeView } from '@shared/contracts/person';
import { get } from '@/platform/http';
import { setRoles, useSession } from '@/platform/session-store';
import { useResource, type Resource } from '@/platform/use-resource';

/** `GET /me`: who is signed in, their household, posts and unread messages. Keeps the roles of the session true. */
export function useMe(): Resource<MeView> {
  const { session } = useSession();
  return useResource(session ? 'me' : null, async () => {
    const me = await get<MeView>('/me');
    setRoles(me.roles);
    return me;
  });
}
