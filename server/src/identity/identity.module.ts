import { Global, Module } from '@nestjs/common';
import { AuthController } from './auth.controller.js';
import { BindByPhoneService } from './bind-by-phone.service.js';
import { FindPhoneOwnerService } from './find-phone-owner.service.js';
import { RecogniseCallerService } from './recognise-caller.service.js';
import { SessionTokenService } from './session-token.service.js';
import { SessionViewService } from './session-view.service.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';

@Global()
@Module({
  controllers: [AuthController],
  providers: [
    SessionTokenService, RecogniseCallerService, SessionViewService, SignInService, SignOutService, FindPhoneOwnerService, BindByPhoneService,
  ],
  exports: [RecogniseCallerService],
})
export class IdentityModule {}
