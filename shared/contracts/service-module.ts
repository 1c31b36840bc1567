import type { ServiceModule } from '../service-module.js';

/** `GET /api/v1/service-modules`: defaults of `shared/` with the county's overrides; routing stays on the server. */
export type ServiceModuleView = Omit<ServiceModule, 'routing'>;
