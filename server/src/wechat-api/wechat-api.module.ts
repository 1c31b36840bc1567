import { Module, type DynamicModule, type FactoryProvider, type OnApplicationShutdown } from '@nestjs/common';

import type { WechatApiOptions } from './wechat-api-options.js';
import { WechatApiClient } from './wechat-api.client.js';

/** Makes `WechatApiClient` injectable. The client itself knows nothing of Nest. */
@Module({})
export class WechatApiModule implements OnApplicationShutdown {
  constructor(private readonly client: WechatApiClient) {}

  /** `WechatApiModule.forRoot({ inject: [Env, Clock], useFactory: (env, clock) => ({ … }) })` */
  static forRoot({ imports, inject, useFactory }: Pick<DynamicModule, 'imports'> & Pick<FactoryProvider<WechatApiOptions>, 'inject' | 'useFactory'>): DynamicModule {
    const client: FactoryProvider<WechatApiClient> = {
      provide: WechatApiClient,
      inject: inject ?? [],
      useFactory: async (...parts: unknown[]) => new WechatApiClient(await useFactory(...parts)),
    };
    return { module: WechatApiModule, global: true, imports: imports ?? [], providers: [client], exports: [WechatApiClient] };
  }

  onApplicationShutdown(): void {
    this.client.close();
  }
}
