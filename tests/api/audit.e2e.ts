/** `npm run audit:verify` on copies of the database that the running server has written, each with another planted fault. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'libsql';
import { createConnection } from 'mysql2/promise';
import { builtServer, stageEnvironment } from '../support/another-server.js';
import { expectStatus, signIn } from '../support/api-client.js';
import { me } from '../support/filings.js';
import { stageInfo } from '../support/stage-info.js';

interface Verdict { code: number | null; output: string }

/** A copy of the stage's audit, which may be spoilt. */
class AuditCopy {
  private readonly folder = mkdtempSync(join(tmpdir(), 'baolian-audit-'));
  private readonly database = `audit_${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`;

  async make(): Promise<void> {
    const { databaseUrl, dataDir } = stageInfo();
    copyFileSync(join(dataDir, 'secrets.json'), join(this.folder, 'secrets.json'));
    if (!databaseUrl) {
      const stage = new Sqlite(join(dataDir, 'baolian.db'), { timeout: 15_000 });
      stage.exec(`VACUUM INTO '${join(this.folder, 'baolian.db')}'`);
      stage.close();
      return;
    }
    const connection = await createConnection(databaseUrl);
    await connection.query(`CREATE DATABASE ${this.database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    for (const table of ['audit_event', 'audit_head']) {
      await connection.query(`CREATE TABLE ${this.database}.${table} LIKE baolian.${table}`);
      await connection.query(`INSERT INTO ${this.database}.${table} SELECT * FROM baolian.${table}`);
    }
    await connection.end();
  }

  private get databaseUrl(): string {
    return stageInfo().databaseUrl?.replace(/\/[^/]+$/, `/${this.database}`) ?? '';
  }

  async run(sql: string): Promise<Record<string, unknown>[]> {
    if (this.databaseUrl) {
      const connection = await createConnection(this.databaseUrl);
      const [rows] = await connection.query(sql);
      await connection.end();
      return Array.isArray(rows) ? (rows as Record<string, unknown>[]) : [];
    }
    const database = new Sqlite(join(this.folder, 'baolian.db'));
    try {
      const statement = database.prepare(sql);
      return statement.reader ? (statement.all() as Record<string, unknown>[]) : (statement.run(), []);
    } finally {
      database.close();
    }
  }

  verify(...args: string[]): Verdict {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(builtServer, 'commands/audit-verify.command.js'), ...args], {
      encoding: 'utf8', env: { ...stageEnvironment(), DATA_DIR: this.folder, DATABASE_URL: this.databaseUrl },
    });
    return { code: status, output: stdout + stderr };
  }

  async remove(): Promise<void> {
    if (this.databaseUrl) await this.run(`DROP DATABASE ${this.database}`);
    if (existsSync(this.folder)) rmSync(this.folder, { recursive: true });
  }
}

let copy: AuditCopy;
beforeAll(async () => {
  // Sign-ins, refusals, reveals and an export: what the running server writes.
  const [resident, cadre, outsider] = [await signIn('resident-xili'), await signIn('team-xili-primary'), await signIn('office-xiongxian')];
  const { household } = await me(resident);
  for (let i = 0; i < 3; i++) expectStatus(await cadre.post(`/households/${household!.id}/reveal`, { field: 'id-number', reason: '核对入学材料' }), 200);
  expectStatus(await outsider.get(`/households/${household!.id}`), 404);
  expectStatus(await resident.get('/me/export'), 200);
  await Promise.all(Array.from({ length: 12 }, () => signIn('resident-xili')));
});
beforeEach(async () => {
  copy = new AuditCopy();
  await copy.make();
});
afterEach(() => copy.remove());

async function lastSeq(): Promise<number> {
  return Number((await copy.run('SELECT MAX(seq) AS last_seq FROM audit_event'))[0]!['last_seq']);
}

describe('verifying the audit', () => {
  it('finds it sound as the server has written it, however many wrote at once', async () => {
    const { code, output } = copy.verify();
    expect([code, output]).toEqual([0, expect.stringContaining(`审计链完好：共 ${await lastSeq()} 条`)]);
  });

  it('finds every record that was altered or removed, and names it', async () => {
    for (const sql of [
      `UPDATE audit_event SET details = '{"inserted":0,"updated":0}' WHERE seq = 1`,
      'DELETE FROM audit_event WHERE seq = 3',
      "UPDATE audit_event SET action = 'session/sign-out' WHERE seq = 5",
      "UPDATE audit_event SET actorPersonId = 'somebody-else' WHERE seq = 6",
      "UPDATE audit_event SET at = '2020-01-01 00:00:00.000' WHERE seq = 7",
      'DELETE FROM audit_event WHERE seq BETWEEN 9 AND 11',
    ]) await copy.run(sql);
    const { code, output } = copy.verify();
    expect(code).toBe(1);
    expect(output.split('\n').filter((line) => line.startsWith('第'))).toEqual([
      '第 1 条的内容被改动', '第 3 条被删除', '第 5 条的内容被改动', '第 6 条的内容被改动', '第 7 条的内容被改动', '第 9 至 11 条被删除',
    ]);
  });

  it.each([
    ['is gone', 'DELETE FROM audit_head', '链尾标记不见了'],
    ['points elsewhere', "UPDATE audit_head SET hash = 'x'", '链尾标记与'],
  ])('finds a head that %s', async (_, sql, words) => {
    await copy.run(sql);
    const { code, output } = copy.verify();
    expect([code, output]).toEqual([1, expect.stringContaining(words)]);
  });

  it('finds that the last record was removed', async () => {
    const last = await lastSeq();
    await copy.run(`DELETE FROM audit_event WHERE seq = ${last}`);
    const { code, output } = copy.verify();
    expect([code, output]).toEqual([1, expect.stringContaining(`最后的第 ${last} 至 ${last} 条被删除`)]);
  });

  it('finds a record that was put behind the end', async () => {
    const last = await lastSeq();
    await copy.run(`INSERT INTO audit_event (seq, at, action, actorPersonId, subjectKind, subjectId, details, previousHash, hash)
      SELECT seq + 1, at, action, actorPersonId, subjectKind, subjectId, details, hash, hash FROM audit_event WHERE seq = ${last}`);
    const { code, output } = copy.verify();
    expect([code, output]).toEqual([1, expect.stringContaining(`第 ${last + 1} 至 ${last + 1} 条在链尾之后，是插入的`)]);
  });

  it('finds that the chain was cut together with its head, by what was noted down before', async () => {
    const noted = /(\d+:[\w-]{43})/.exec(copy.verify().output)![1]!;
    const last = await lastSeq();
    await copy.run(`DELETE FROM audit_event WHERE seq > ${last - 2}`);
    const [end] = await copy.run(`SELECT hash FROM audit_event WHERE seq = ${last - 2}`);
    await copy.run(`UPDATE audit_head SET seq = ${last - 2}, hash = '${String(end!['hash'])}'`);
    expect(copy.verify('--expect', `${last - 2}:${String(end!['hash'])}`).code).toBe(0);
    const { code, output } = copy.verify('--expect', noted);
    expect([code, output]).toEqual([1, expect.stringContaining('链尾被截断')]);
  });

  it('says so when it could not verify at all', () => {
    expect(copy.verify('--expect', 'nonsense').code).toBe(2);
  });
});

describe('the audit', () => {
  it('holds no personal datum in plain', async () => {
    const rows = await copy.run('SELECT * FROM audit_event');
    const text = JSON.stringify(rows);
    expect(text).not.toMatch(/\D1[3-9]\d{9}\D/);
    expect(text).not.toMatch(/\d{17}[\dXx]\D/);
    expect(text).not.toContain('核对入学材料');
    expect(rows.length).toBeGreaterThan(15);
  });
});
