import type { ServiceModuleView } from '@shared/contracts/service-module';
import type { ServiceModule } from '@shared/service-module';
import { get } from '@/platform/http';
import { useSession } from '@/platform/session-store';
import { useResource, type Resource } from '@/platform/use-resource';

/** The modules that the county offers, in their order, as rows that `checkFields` understands. */
export function useServiceModules(): Resource<ServiceModule[]> {
  const { session } = useSession();
  return useResource(session ? 'service-modules' : null, async () => {
    const views = await get<ServiceModuleView[]>('/service-modules');
    return views.map(rowOf).sort((a, b) => a.order - b.order);
  });
}

/** Who leads is the server's to say: here the row has no routing. */
function rowOf(view: ServiceModuleView): ServiceModule {
  return { ...view, routing: [] };
}
