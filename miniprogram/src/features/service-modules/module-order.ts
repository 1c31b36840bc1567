import type { HouseholdStage } from '@shared/grids';
import type { ServiceModule } from '@shared/service-module';

/** What a resident chooses from: those that fit the household's stage first, each group in the modules' own order. */
export function modulesFor(modules: readonly ServiceModule[], stage: HouseholdStage | null): ServiceModule[] {
  const offered = modules.filter((module) => !module.hidden);
  const fits = (module: ServiceModule): number => (stage !== null && module.fits.includes(stage) ? 0 : 1);
  return [...offered].sort((a, b) => fits(a) - fits(b) || a.order - b.order);
}
