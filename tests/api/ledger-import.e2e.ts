/** The office's ledger through the built command, on a database of its own beside the stage's. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Sqlite from 'libsql';
import { createConnection } from 'mysql2/promise';
import { stageInfo } from '../support/stage-info.js';

const commands = resolve(__dirname, '../../server/dist/server/src/commands');
const TABLES = ['grid', 'cell', 'person', 'cadre', 'seat', 'leave_period', 'household', 'residence', 'household_member', 'tie', 'desk_duty', 'audit_event'] as const;

interface Result { code: number | null; output: string; inserted: number; updated: number; unchanged: number }

class LedgerStage {
  readonly folder = mkdtempSync(join(tmpdir(), 'baolian-import-'));
  readonly ledger = join(this.folder, 'ledger');
  private readonly database = `import_${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}`;

  async prepare(): Promise<void> {
    if (stageInfo().db !== 'mysql') return;
    const connection = await createConnection(stageInfo().databaseUrl!);
    await connection.query(`CREATE DATABASE ${this.database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    await connection.end();
  }

  private get databaseUrl(): string {
    return stageInfo().databaseUrl?.replace(/\/[^/]+$/, `/${this.database}`) ?? '';
  }

  run(command: 'demo' | 'import', args: string[], env: NodeJS.ProcessEnv = {}): Result {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(commands, `${command}.command.js`), ...args], {
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'test', DB: stageInfo().db, DATABASE_URL: this.databaseUrl, DATA_DIR: join(this.folder, 'data'), ...env },
    });
    const [, inserted, updated, unchanged] = /完成.*：新增 (\d+)，更新 (\d+)，不变 (\d+)/.exec(stdout) ?? ['', '-1', '-1', '-1'];
    return { code: status, output: stdout + stderr, inserted: Number(inserted), updated: Number(updated), unchanged: Number(unchanged) };
  }

  async query(sql: string): Promise<unknown[]> {
    if (stageInfo().db === 'mysql') {
      const connection = await createConnection(this.databaseUrl);
      const [rows] = await connection.query(sql);
      await connection.end();
      return Array.isArray(rows) ? rows : [];
    }
    const database = new Sqlite(join(this.folder, 'data', 'baolian.db'));
    try {
      const statement = database.prepare(sql);
      return statement.reader ? statement.all() : (statement.run(), []);
    } finally {
      database.close();
    }
  }

  /** Changes when any row of the ledger's tables does. */
  async digest(): Promise<string> {
    const hash = createHash('sha256');
    for (const table of TABLES) hash.update(JSON.stringify(await this.query(`SELECT * FROM ${table} ORDER BY 1`)));
    return hash.digest('hex');
  }

  async countOf(table: (typeof TABLES)[number]): Promise<number> {
    const [row] = await this.query(`SELECT COUNT(*) AS n FROM ${table}`) as { n: number | bigint }[];
    return Number(row!.n);
  }

  /** Changes one file of the ledger by replacing text that must be there. */
  edit(file: string, from: string | RegExp, to: string): void {
    const path = join(this.ledger, file);
    const before = readFileSync(path, 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has nothing like ${from}`);
    writeFileSync(path, after);
  }

  rows(file: string): string[] {
    return readFileSync(join(this.ledger, file), 'utf8').trim().split('\r\n').slice(1);
  }
}

describe('the import of a ledger', () => {
  const stage = new LedgerStage();
  let original: string;

  beforeAll(async () => {
    await stage.prepare();
    expect(stage.run('demo', ['--households', '170', '--out', stage.ledger])).toMatchObject({ code: 0 });
    original = join(stage.folder, 'original');
    cpSync(stage.ledger, original, { recursive: true });
  });
  beforeEach(() => cpSync(original, stage.ledger, { recursive: true }));
  afterAll(() => rmSync(stage.folder, { recursive: true, force: true }));

  it('writes nothing in a dry run, though it says what it would write', async () => {
    const result = stage.run('import', [stage.ledger, '--dry-run']);
    expect(result).toMatchObject({ code: 0, updated: 0 });
    expect(result.inserted).toBeGreaterThan(1000);
    for (const table of TABLES) expect([table, await stage.countOf(table)]).toEqual([table, 0]);
  });

  it('takes everything back when writing fails at the last table', async () => {
    const trigger = stageInfo().db === 'mysql'
      ? "CREATE TRIGGER stop BEFORE INSERT ON desk_duty FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'stopped'"
      : "CREATE TRIGGER stop BEFORE INSERT ON desk_duty BEGIN SELECT RAISE(ABORT, 'stopped'); END";
    await stage.query(trigger);
    const result = stage.run('import', [stage.ledger]);
    await stage.query('DROP TRIGGER stop');
    expect(result.code).toBe(1);
    expect(result.output).toContain('写入 包联：新增');
    expect(result.output).toContain('什么都没有写入');
    for (const table of TABLES) expect([table, await stage.countOf(table)]).toEqual([table, 0]);
  });

  it('writes every row of the files', async () => {
    const result = stage.run('import', [stage.ledger]);
    expect(result).toMatchObject({ code: 0, updated: 0, unchanged: 0 });
    const expected = {
      grid: 'grids.csv', cell: 'cells.csv', cadre: 'cadres.csv', seat: 'seats.csv', leave_period: 'leaves.csv', household: 'households.csv',
      residence: 'residences.csv', household_member: 'residents.csv', tie: 'ties.csv', desk_duty: 'desk-roster.csv',
    } as const;
    for (const [table, file] of Object.entries(expected)) expect([table, await stage.countOf(table as keyof typeof expected)]).toEqual([table, stage.rows(file).length]);
    const invented = await stage.query('SELECT COUNT(*) AS n FROM person WHERE invented = 1') as { n: number | bigint }[];
    expect(Number(invented[0]!.n)).toBe(await stage.countOf('person'));
    expect(await stage.countOf('audit_event')).toBe(1);
  });

  it('changes nothing when the same files come again', async () => {
    const before = await stage.digest();
    expect(stage.run('import', [stage.ledger])).toMatchObject({ code: 0, inserted: 0, updated: 0 });
    expect(await stage.digest()).toBe(before);
  });

  it('updates just the rows that changed', async () => {
    stage.edit('residences.csv', /(\d,\d{12},\d{15},)[^,]+/, '$1新搬的街9号');
    stage.edit('households.csv', ',过渡,', ',选房,');
    stage.edit('seats.csv', /(130629200207001-1001.*,)RC-\d+,[\d-]+/, '$1,');
    expect(stage.run('import', [stage.ledger])).toMatchObject({ code: 0, inserted: 0, updated: 3 });
    const vacant = await stage.query("SELECT holderCadreId FROM seat WHERE code = '130629200207001-1001'") as { holderCadreId: string | null }[];
    expect(vacant).toEqual([{ holderCadreId: null }]);
    expect(stage.run('import', [stage.ledger])).toMatchObject({ inserted: 0, updated: 0 });
  });

  it('follows a changed phone into all its look-ups', async () => {
    const [row] = stage.rows('residents.csv').filter((line) => /,户主,154\d{8},/.test(line) && !readFileSync(join(stage.ledger, 'cadres.csv'), 'utf8').includes(line.split(',')[2]!));
    const code = row!.split(',')[0]!;
    const lookups = () => stage.query(`SELECT p.phoneLookup, p.phoneLastFourLookup, h.headPhoneLastFourLookup FROM household h JOIN person p ON p.id = h.headPersonId WHERE h.code = '${code}'`) as Promise<Record<string, string>[]>;
    const [before] = await lookups();
    stage.edit('residents.csv', row!, row!.replace(/,户主,154\d{8},/, ',户主,15499990000,'));
    expect(stage.run('import', [stage.ledger]).code).toBe(0);
    const [after] = await lookups();
    expect(after!['phoneLookup']).not.toBe(before!['phoneLookup']);
    expect(after!['headPhoneLastFourLookup']).toBe(after!['phoneLastFourLookup']);
    expect(after!['phoneLastFourLookup']).not.toBe(before!['phoneLastFourLookup']);
  });

  it('marks the households in which somebody of 70 or more lives alone', async () => {
    const alone = new Map<string, { household: string; count: number; birth: string }>();
    for (const line of stage.rows('residents.csv')) {
      const [household, , idNumber, , , sequence] = line.split(',') as string[];
      const known = alone.get(`${household}/${sequence}`);
      alone.set(`${household}/${sequence}`, { household: household!, count: (known?.count ?? 0) + 1, birth: idNumber!.slice(6, 14) });
    }
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10).replaceAll('-', '');
    const limit = `${Number(today.slice(0, 4)) - 70}${today.slice(4)}`;
    const expected = [...alone.values()].filter(({ count, birth }) => count === 1 && birth <= limit).map(({ household }) => household);
    const marked = await stage.query('SELECT code FROM household WHERE elderAlone = 1 ORDER BY code') as { code: string }[];
    expect(expected.length).toBeGreaterThan(3);
    expect(marked.map(({ code }) => code)).toEqual([...new Set(expected)].sort());
  });

  it('finds out by the ID number that a cadre is a resident, and takes the WeChat account along', async () => {
    const cadres = readFileSync(join(stage.ledger, 'cadres.csv'), 'utf8');
    const outsider = stage.rows('cadres.csv').find((line) => line.startsWith('RC-') && line.endsWith(',,'))!;
    const [staffNumber, , , county, title] = outsider.split(',') as string[];
    const resident = stage.rows('residents.csv').find((line) => /,154\d{8},/.test(line) && !cadres.includes(line.split(',')[2]!))!;
    const [, name, idNumber, , phone] = resident.split(',') as string[];
    const personOfCadre = async (): Promise<string> => ((await stage.query(`SELECT personId FROM cadre WHERE staffNumber = '${staffNumber}'`)) as { personId: string }[])[0]!.personId;
    const before = await personOfCadre();
    await stage.query(`INSERT INTO account (id, openid, personId, disabled, createdAt) VALUES ('a1', 'o1', '${before}', 0, '2026-11-24 00:00:00.000')`);
    stage.edit('cadres.csv', outsider, [staffNumber, name, phone, county, title, idNumber, ''].join(','));
    expect(stage.run('import', [stage.ledger])).toMatchObject({ code: 0, inserted: 0 });
    const after = await personOfCadre();
    expect(after).not.toBe(before);
    expect(await stage.query(`SELECT COUNT(*) AS n FROM household_member WHERE personId = '${after}'`)).toEqual([{ n: 1 }]);
    expect(await stage.query("SELECT personId FROM account WHERE id = 'a1'")).toEqual([{ personId: after }]);
  });

  it('ends a tie by order of the office when it gets an end', async () => {
    const [row] = stage.rows('ties.csv').filter((line) => line.startsWith('户,') && line.includes(',协包联,'));
    stage.edit('ties.csv', row!, `${row}2026-11-20`);
    expect(stage.run('import', [stage.ledger]).code).toBe(0);
    expect(await stage.query("SELECT until, endedBy FROM tie WHERE until IS NOT NULL")).toEqual([{ until: '2026-11-20', endedBy: 'order' }]);
  });

  it('reports every problem by file, line and column, and writes nothing', async () => {
    const before = await stage.digest();
    stage.edit('households.csv', ',过渡,', ',不知道,');
    stage.edit('residents.csv', /,154\d{8},/, ',123,');
    stage.edit('cells.csv', '第一组', '新的名称');
    const result = stage.run('import', [stage.ledger]);
    expect(result.code).toBe(1);
    expect(result.output).toMatch(/households\.csv 第\d+行 “阶段”列：只能填：动员、签约/);
    expect(result.output).toMatch(/residents\.csv 第\d+行 “手机号”列：手机号应为11位数字/);
    expect(await stage.digest()).toBe(before);
  });

  it('is refused in production when the persons are invented', () => {
    const key = (byte: number): string => Buffer.from(Array.from({ length: 32 }, (_, index) => (index * 7 + byte) % 256)).toString('base64url');
    const secrets = {
      NODE_ENV: 'production', TOKEN_KEY: key(1), DATA_KEYS: `k1:${key(2)}`, LOOKUP_KEY: key(3), WECHAT_APPID: 'wx0123456789abcdef', WECHAT_SECRET: 'a-secret-of-the-test',
      WECHAT_TEMPLATE_TICKET_ASSIGNED: 'template-of-test-1', WECHAT_TEMPLATE_TICKET_PROGRESS: 'template-of-test-2', WECHAT_TEMPLATE_TICKET_URGED: 'template-of-test-3', WECHAT_TEMPLATE_NOTICE: 'template-of-test-4',
    };
    const result = stage.run('import', [stage.ledger], secrets);
    expect(result.output).toContain('正式环境不能导入');
    expect(result.code).toBe(2);
  });

  it('explains its use', () => {
    expect(stage.run('import', ['--help'])).toMatchObject({ code: 0 });
    expect(stage.run('import', []).code).toBe(2);
    expect(stage.run('demo', ['--help']).output).toContain('--households');
    expect(stage.run('demo', ['--households', '3']).code).toBe(2);
  });
});
