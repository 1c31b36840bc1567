import { Global, Module } from '@nestjs/common';
import { ServiceModuleCatalogue } from './service-module-catalogue.js';
import { ServiceModulesController } from './service-modules.controller.js';

@Global()
@Module({ controllers: [ServiceModulesController], providers: [ServiceModuleCatalogue], exports: [ServiceModuleCatalogue] })
export class ServiceModulesModule {}
