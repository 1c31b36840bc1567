import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../database/data-source.js';
import { newId } from '../database/new-id.js';
import { Clock } from '../time/clock.js';
import { AttachmentStorage } from './attachment-storage.js';
import { Attachment } from './attachment.entity.js';
import { RemoveUnsentJob } from './remove-unsent.job.js';

const NOW = new Date('2026-11-24T04:00:00.000Z');
const HOUR_MS = 3_600_000;

class FixedClock extends Clock {
  now(): Date {
    return NOW;
  }
}

class MemoryStorage extends AttachmentStorage {
  readonly files = new Map<string, Buffer>();
  removals = 0;

  async put(id: string, bytes: Buffer): Promise<void> {
    this.files.set(id, bytes);
  }

  async get(id: string): Promise<Buffer> {
    return this.files.get(id)!;
  }

  async remove(id: string): Promise<void> {
    this.removals++;
    this.files.delete(id);
  }
}

describe('the daily job for uploads that nobody sent', () => {
  let folder: string;
  let dataSource: DataSource;
  const storage = new MemoryStorage();

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'baolian-unsent-'));
    dataSource = await createDataSource({ DB: 'sqlite', DATABASE_POOL: 1, dataDir: folder }).initialize();
    await dataSource.runMigrations();
  });
  afterAll(async () => {
    await dataSource.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  async function upload(hoursAgo: number, ticketId: string | null): Promise<string> {
    const id = newId();
    await dataSource.manager.insert(Attachment, {
      id, uploadedByPersonId: newId(), ticketId, timelineEntryId: null, cadresOnly: false, kind: 'pdf', mimeType: 'application/pdf', size: 1, width: null, height: null, sha256: 'x',
      createdAt: new Date(NOW.getTime() - hoursAgo * HOUR_MS),
    });
    await storage.put(id, Buffer.from('x'));
    return id;
  }

  it('removes row and file after a day, leaves younger ones and whatever a ticket has, and removes each once in two processes', async () => {
    const old = await Promise.all(Array.from({ length: 230 }, () => upload(25, null)));
    const kept = [await upload(23, null), await upload(25, newId())];
    const jobs = [1, 2].map(() => new RemoveUnsentJob(dataSource, storage, new FixedClock()));
    await Promise.all(jobs.map((job) => job.execute()));
    expect((await dataSource.manager.find(Attachment)).map(({ id }) => id).sort()).toEqual([...kept].sort());
    expect([...storage.files.keys()].sort()).toEqual([...kept].sort());
    expect(storage.removals).toBe(old.length);
  });
});
