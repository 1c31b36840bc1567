import type { RoleName } from '@shared/grids';
import type { IconName } from '@/ui/icon-names';

export interface FaceTab { key: string; title: string; icon: IconName; path: string }

const INBOX: FaceTab = { key: 'inbox', title: '消息', icon: 'inbox', path: 'pages/inbox/index' };
const PROFILE: FaceTab = { key: 'profile', title: '我的', icon: 'person', path: 'pages/profile/index' };

const CADRE_TABS: readonly FaceTab[] = [
  { key: 'todo', title: '待办', icon: 'todo', path: 'cadre/pages/todo/index' },
  { key: 'households', title: '我的网格', icon: 'households', path: 'cadre/pages/households/index' },
  INBOX,
  PROFILE,
];

/** The bar of each face. The office works on the cadre's pages over its county until it has its own desk. */
export const FACE_TABS: Record<RoleName, readonly FaceTab[]> = {
  resident: [
    { key: 'home', title: '首页', icon: 'home', path: 'pages/home/index' },
    { key: 'services', title: '办事', icon: 'services', path: 'pages/services/index' },
    INBOX,
    PROFILE,
  ],
  cadre: CADRE_TABS,
  office: CADRE_TABS,
};

/** Where a face begins. */
export function firstPageOf(face: RoleName): string {
  return FACE_TABS[face][0]?.path ?? PROFILE.path;
}
