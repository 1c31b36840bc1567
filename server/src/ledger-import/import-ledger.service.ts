import type { DataSource } from 'typeorm';
import type { RecordAuditService } from '../audit/record-audit.service.js';
import type { FieldCipher } from '../crypto/field-cipher.js';
import { beijingDay } from '../time/beijing.js';
import type { Clock } from '../time/clock.js';
import { ImportContext } from './import-context.js';
import type { ImportProblems } from './import-problems.js';
import { isInvented } from './invented-marker.js';
import { indexLedger } from './ledger-index.js';
import { readLedger } from './read-ledger.js';
import type { SyncCount } from './row-sync.js';
import type { TableName } from './template.js';
import { writeHouseholds, writeMembers, writeResidences } from './write-households.js';
import { writeDeskRoster, writeGrids, writeLeaves, writeSeats } from './write-organisation.js';
import { writePeople } from './write-people.js';
import { writeTies } from './write-ties.js';

const STEPS = [writeGrids, writePeople, writeSeats, writeLeaves, writeHouseholds, writeResidences, writeMembers, writeTies, writeDeskRoster];

export interface ImportRequest {
  folder: string;
  /** Checks and writes everything, then takes it back. */
  dryRun: boolean;
  onRead?: (table: TableName, rows: number) => void;
  onWritten?: (title: string, count: SyncCount) => void;
}

/** `counts` null: there were problems and nothing was written. */
export interface ImportResult { problems: ImportProblems; counts: ReadonlyMap<string, SyncCount> | null }

class DryRunEnded extends Error {}

/** Brings an office's ledger into the database, all of it or nothing; the same ledger again changes nothing. */
export class ImportLedgerService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: FieldCipher,
    private readonly clock: Clock,
    private readonly audit: RecordAuditService,
  ) {}

  async execute({ folder, dryRun, onRead, onWritten = () => {} }: ImportRequest): Promise<ImportResult> {
    const { ledger, problems } = await readLedger(folder, onRead);
    if (problems.count > 0) return { problems, counts: null };
    let counts: ReadonlyMap<string, SyncCount> = new Map();
    try {
      await this.dataSource.transaction(async (manager) => {
        const today = beijingDay(this.clock.now());
        const context = new ImportContext(manager, this.cipher, ledger, indexLedger(ledger), today, isInvented(folder), onWritten);
        for (const step of STEPS) await step(context);
        counts = context.counts;
        if (dryRun) throw new DryRunEnded();
      });
    } catch (error) {
      if (!(error instanceof DryRunEnded)) throw error;
    }
    const sum = (key: keyof SyncCount): number => [...counts.values()].reduce((total, count) => total + count[key], 0);
    if (!dryRun && sum('inserted') + sum('updated') > 0) {
      await this.audit.execute({ action: 'ledger/import', actorPersonId: null, details: { inserted: sum('inserted'), updated: sum('updated') } });
    }
    return { problems, counts };
  }
}
