import type { HouseholdCard } from '@shared/contracts/household';
import type { Page } from '@shared/contracts/page';
import type { HouseholdStage } from '@shared/grids';
import { get } from '@/platform/http';
import { usePages, type Pages } from '@/platform/use-pages';

/** The households in my scope, in the ledger's order. `q`: name, its initials, code, or a phone's last four. */
export function useHouseholds(q: string, stage: HouseholdStage | ''): Pages<HouseholdCard> {
  return usePages(`households?q=${q}&stage=${stage}`, (page) => get<Page<HouseholdCard>>('/households', { q, stage, page }));
}
