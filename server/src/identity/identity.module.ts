import { Global, Module } from '@nestjs/common';
import { AuthController } from './auth.controller.js';
import { BindByPhoneService } from './bind-by-phone.service.js';
import { BindingsController } from './bindings.controller.js';
import { ClaimBindingService } from './claim-binding.service.js';
import { DecideBindingService } from './decide-binding.service.js';
import { ExportMyActivityService } from './export-my-activity.service.js';
import { ExportMyDataService } from './export-my-data.service.js';
import { FindPhoneOwnerService } from './find-phone-owner.service.js';
import { ListBindingsService } from './list-bindings.service.js';
import { MeController } from './me.controller.js';
import { PendingBindingService } from './pending-binding.service.js';
import { RecogniseCallerService } from './recognise-caller.service.js';
import { SessionTokenService } from './session-token.service.js';
import { SessionViewService } from './session-view.service.js';
import { ShowMeService } from './show-me.service.js';
import { SignInService } from './sign-in.service.js';
import { SignOutService } from './sign-out.service.js';
import { TellTiedCadresService } from './tell-tied-cadres.service.js';

@Global()
@Module({
  controllers: [AuthController, MeController, BindingsController],
  providers: [
    SessionTokenService, RecogniseCallerService, SessionViewService, SignInService, SignOutService, FindPhoneOwnerService, BindByPhoneService,
    ShowMeService, PendingBindingService, ExportMyDataService, ExportMyActivityService,
    ClaimBindingService, TellTiedCadresService, ListBindingsService, DecideBindingService,
  ],
  exports: [RecogniseCallerService],
})
export class IdentityModule {}
