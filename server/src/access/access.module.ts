import { Global, Module } from '@nestjs/common';
import { CadreScopeService } from './cadre-scope.service.js';

@Global()
@Module({ providers: [CadreScopeService], exports: [CadreScopeService] })
export class AccessModule {}
