import { Global, Module } from '@nestjs/common';
import { FieldCipher } from '../crypto/field-cipher.js';
import { Clock, SystemClock } from '../time/clock.js';
import { FollowingClock } from '../time/following-clock.js';
import { Environment, loadEnvironment } from './environment.js';

/** What every room may ask for: the checked environment, the clock, the cipher. */
@Global()
@Module({
  providers: [
    { provide: Environment, useFactory: () => loadEnvironment(process.env) },
    {
      provide: Clock,
      inject: [Environment],
      // The simulator is reached at WeChat's base URL; in production there is none, and the clock is the system's.
      useFactory: (environment: Environment) => (environment.SIMULATOR_URL && !environment.isProduction ? new FollowingClock(environment.WECHAT_BASE_URL) : new SystemClock()),
    },
    { provide: FieldCipher, inject: [Environment], useFactory: (environment: Environment) => new FieldCipher(environment.DATA_KEYS, environment.LOOKUP_KEY) },
  ],
  exports: [Environment, Clock, FieldCipher],
})
export class ConfigModule {}
