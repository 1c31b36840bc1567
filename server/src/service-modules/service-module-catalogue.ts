import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../shared/domain-error.js';
import type { ServiceModule } from '../../../shared/service-module.js';
import { loadServiceModules } from './load-service-modules.js';

/** The service modules of this installation, checked at boot. */
@Injectable()
export class ServiceModuleCatalogue {
  readonly all: readonly ServiceModule[] = loadServiceModules();
  private readonly byCode = new Map(this.all.map((row) => [row.code, row]));

  /** @throws `request/unknown-module` */
  get(code: string): ServiceModule {
    const row = this.byCode.get(code);
    if (!row) throw new DomainError('request/unknown-module');
    return row;
  }

  titleOf(code: string): string {
    return this.byCode.get(code)?.title ?? code;
  }

  has(code: string): boolean {
    return this.byCode.has(code);
  }
}
