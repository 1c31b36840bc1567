import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { Environment } from '../config/environment.js';
import { Clock } from '../time/clock.js';
import { AllowedFor } from './caller.js';
import { Describe } from './describe.js';

@ApiTags('health')
@Controller()
@AllowedFor('public')
export class HealthController {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  /** The process runs. Outside production it tells its clock, which may follow the simulator's. */
  @Get('health/live')
  @Describe<{ status: 'ok'; now?: string }>({ summary: 'Whether the process runs', success: { status: 200, example: { status: 'ok', now: '2026-11-24T01:00:00.000Z' } } })
  live(): { status: 'ok'; now?: string } {
    return this.environment.isProduction ? { status: 'ok' } : { status: 'ok', now: this.clock.now().toISOString() };
  }

  /** It can serve: the database answers. @throws 503 `server/unavailable` */
  @Get('health/ready')
  @Describe<{ status: 'ok' }>({ summary: 'Whether the product can serve: the database answers', success: { status: 200, example: { status: 'ok' } }, errors: ['server/unavailable'] })
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.dataSource.query('SELECT 1');
    } catch {
      throw new DomainError('server/unavailable', { retryAfterSeconds: 5 });
    }
    return { status: 'ok' };
  }

  /** What the browser build must know before anybody signs in. */
  @Get('api/v1/client-config')
  @Describe<{ simulatorUrl: string | null }>({ summary: 'What the client must know before anybody signs in', success: { status: 200, example: { simulatorUrl: 'http://localhost:3001' } } })
  clientConfig(): { simulatorUrl: string | null } {
    return { simulatorUrl: this.environment.isProduction ? null : (this.environment.SIMULATOR_URL ?? null) };
  }
}
