import { Global, Module } from '@nestjs/common';
import { RecordAuditService } from './record-audit.service.js';

@Global()
@Module({ providers: [RecordAuditService], exports: [RecordAuditService] })
export class AuditModule {}
