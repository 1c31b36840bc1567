import { HouseholdSearch } from '@/features/households/household-search';
import { openPage } from '@/platform/navigation';
import { CadrePage } from '../../cadre-page';

export default function HouseholdsPage() {
  return <CadrePage title="我的网格" tab="households"><HouseholdSearch withStages onChoose={({ id }) => openPage('cadre/pages/household/index', { id })} /></CadrePage>;
}
