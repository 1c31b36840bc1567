import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { Environment } from '../config/environment.js';

/** OpenAPI at `/api/docs` and `/api/openapi.json`; not in production. */
export function serveOpenApi(app: NestFastifyApplication, environment: Environment): void {
  if (environment.isProduction) return;
  const config = new DocumentBuilder().setTitle('Baolian 包联').setVersion('1').addBearerAuth().build();
  SwaggerModule.setup('api/docs', app, () => SwaggerModule.createDocument(app, config), { jsonDocumentUrl: 'api/openapi.json' });
}
