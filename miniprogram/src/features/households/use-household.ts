import type { HouseholdFileView } from '@shared/contracts/household';
import { get } from '@/platform/http';
import { useResource, type Resource } from '@/platform/use-resource';

/** One household of my scope. */
export function useHousehold(id: string): Resource<HouseholdFileView> {
  return useResource(id ? `households/${id}` : null, () => get<HouseholdFileView>(`/households/${id}`));
}
