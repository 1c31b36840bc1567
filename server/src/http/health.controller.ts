import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { DomainError } from '../../../shared/domain-error.js';
import { Environment } from '../config/environment.js';
import { AllowedFor } from './caller.js';
import { Clock } from '../time/clock.js';

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
  @ApiOperation({ summary: 'Whether the process runs' })
  live(): { status: 'ok'; now?: string } {
    return this.environment.isProduction ? { status: 'ok' } : { status: 'ok', now: this.clock.now().toISOString() };
  }

  /** It can serve: the database answers. @throws 503 `server/unavailable` */
  @Get('health/ready')
  @ApiOperation({ summary: 'Whether the product can serve: the database answers' })
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
  @ApiOperation({ summary: 'What the client must know before anybody signs in' })
  clientConfig(): { simulatorUrl: string | null } {
    return { simulatorUrl: this.environment.isProduction ? null : (this.environment.SIMULATOR_URL ?? null) };
  }
}
