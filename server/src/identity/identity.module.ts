import { Global, Module } from '@nestjs/common';
import { RecogniseCallerService } from './recognise-caller.service.js';
import { SessionTokenService } from './session-token.service.js';

@Global()
@Module({
  providers: [SessionTokenService, RecogniseCallerService],
  exports: [RecogniseCallerService],
})
export class IdentityModule {}
