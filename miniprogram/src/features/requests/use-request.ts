import type { RequestView } from '@shared/contracts/request';
import { get } from '@/platform/http';
import { useResource, type Resource } from '@/platform/use-resource';

/** One of the household's requests with its timeline. */
export function useRequest(id: string): Resource<RequestView> {
  return useResource(id ? `request/${id}` : null, () => get<RequestView>(`/requests/${id}`));
}
