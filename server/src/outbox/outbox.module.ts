import { Global, Module } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { Clock } from '../time/clock.js';
import { templateIdsFrom } from '../wechat-api/message-templates.js';
import { WechatApiModule } from '../wechat-api/wechat-api.module.js';
import { ConsentsController } from './consents.controller.js';
import { RecordConsentsService } from './record-consents.service.js';
import { RelayService } from './relay.service.js';
import { WriteMessageService } from './write-message.service.js';

@Global()
@Module({
  imports: [
    WechatApiModule.forRoot({
      inject: [Environment, Clock],
      useFactory: (environment: Environment, clock: Clock) => ({
        baseUrl: environment.WECHAT_BASE_URL, appid: environment.WECHAT_APPID, secret: environment.WECHAT_SECRET,
        templateIds: templateIdsFrom(environment), miniprogramState: environment.WECHAT_MINIPROGRAM_STATE, clock,
      }),
    }),
  ],
  controllers: [ConsentsController],
  providers: [WriteMessageService, RelayService, RecordConsentsService],
  exports: [WriteMessageService],
})
export class OutboxModule {}
