import { Global, Inject, Injectable, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, EntityManager } from 'typeorm';
import { Environment } from '../config/environment.js';
import { createDataSource } from './data-source.js';

@Injectable()
class DataSourceCloser implements OnApplicationShutdown {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

/** One data source for the whole product, migrated before anything is served. */
@Global()
@Module({
  providers: [
    {
      provide: DataSource,
      inject: [Environment],
      useFactory: async (environment: Environment) => {
        const dataSource = await createDataSource(environment).initialize();
        const landed = await dataSource.runMigrations();
        if (landed.length) new Logger('Database').log(`Ran ${landed.length} migration(s)`);
        return dataSource;
      },
    },
    { provide: EntityManager, inject: [DataSource], useFactory: (dataSource: DataSource) => dataSource.manager },
    DataSourceCloser,
  ],
  exports: [DataSource, EntityManager],
})
export class DatabaseModule {}
