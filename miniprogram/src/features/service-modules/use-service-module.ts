import type { ServiceModule } from '@shared/service-module';
import { ApiFailure } from '@/platform/api-failure';
import type { Resource } from '@/platform/use-resource';
import { useServiceModules } from './use-service-modules';

const UNKNOWN = new ApiFailure(404, 'request/unknown-module', '没有这个办事类别，请返回重新选择');

/** One module out of the list: it is small, and is there already when one comes from the list. */
export function useServiceModule(code: string): Resource<ServiceModule> {
  const { data, error, replace, ...rest } = useServiceModules();
  const module = data?.find((one) => one.code === code);
  return {
    ...rest,
    data: module,
    error: data && !module ? UNKNOWN : error,
    replace: (value) => replace((data ?? []).map((one) => (one.code === code ? value : one))),
  };
}
