import type { Page } from '@shared/contracts/page';
import type { BindingView } from '@shared/contracts/person';
import { get } from '@/platform/http';
import { usePages, type Pages } from '@/platform/use-pages';

/** Claims of people in my households who want to use the mini-program and wait for a cadre's word; the oldest first. */
export function useBindings(): Pages<BindingView> {
  return usePages('bindings', (page) => get<Page<BindingView>>('/bindings', { page }));
}
