import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryDeepPartialEntity } from 'typeorm';
import { Clock } from '../time/clock.js';
import { CHAIN_START, linkHash } from './audit-chain.js';
import { AuditEvent, AuditHead } from './audit-event.entity.js';

export interface AuditRecord {
  /** `noun/verb`, e.g. `household/reveal`. */
  action: string;
  actorPersonId: string | null;
  subject?: { kind: string; id: string };
  /** Flat; never personal data. */
  details?: Record<string, string | number | boolean | null>;
}

const ATTEMPTS = 50;

/** Appends to the audit's hash chain. It resolves only once the record is written: what can't be audited must not happen. */
@Injectable()
export class RecordAuditService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** In a transaction of its own, so that a refusal which rolls back is on record all the same. */
  async execute(record: AuditRecord): Promise<void> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (await this.dataSource.transaction((manager) => this.append(manager, record))) return;
      await new Promise((resume) => setTimeout(resume, Math.random() * 10));
    }
    throw new Error('The audit chain is too busy');
  }

  /** @returns false when another writer moved the head first. */
  private async append(manager: EntityManager, record: AuditRecord): Promise<boolean> {
    const head = (await manager.findOneBy(AuditHead, { id: 1 })) ?? (await this.start(manager));
    if (!head) return false;
    const at = new Date(this.clock.now().getTime());
    const content = {
      seq: head.seq + 1, at: at.toISOString(), action: record.action, actorPersonId: record.actorPersonId,
      subjectKind: record.subject?.kind ?? null, subjectId: record.subject?.id ?? null, details: record.details ?? {},
    };
    const hash = linkHash(head.hash, content);
    const moved = await manager.update(AuditHead, { id: 1, seq: head.seq }, { seq: content.seq, hash });
    if (!moved.affected) return false;
    await manager.insert(AuditEvent, { ...content, at, previousHash: head.hash, hash } as QueryDeepPartialEntity<AuditEvent>);
    return true;
  }

  private async start(manager: EntityManager): Promise<AuditHead | null> {
    const head = { id: 1, seq: 0, hash: CHAIN_START };
    await manager.createQueryBuilder().insert().into(AuditHead).values(head).orIgnore().execute();
    return manager.findOneBy(AuditHead, { id: 1 });
  }
}
