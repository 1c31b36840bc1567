/** `npm run import -- DIR [--dry-run]`: brings an office's ledger (docs/import-template.md) into the database. */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { RecordAuditService } from '../audit/record-audit.service.js';
import { loadEnvironment } from '../config/environment.js';
import { FieldCipher } from '../crypto/field-cipher.js';
import { createDataSource } from '../database/data-source.js';
import { bindPersonas, personasIn } from '../demo/bind-personas.js';
import { ImportLedgerService } from '../ledger-import/import-ledger.service.js';
import { isInvented } from '../ledger-import/invented-marker.js';
import type { SyncCount } from '../ledger-import/row-sync.js';
import { TEMPLATE } from '../ledger-import/template.js';
import { SystemClock } from '../time/clock.js';

const HELP = `用法：npm run import -- 目录 [--dry-run]

  目录        按 docs/import-template.md 填写的 CSV 文件所在的文件夹
  --dry-run   只检查和试写，最后全部撤回，数据库不变

所有问题一次列出（文件、行、列），有一处问题就什么都不写。同样的文件再导一次不会有任何改动。
`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function describe({ inserted, updated, unchanged }: SyncCount): string {
  return `新增 ${inserted}，更新 ${updated}，不变 ${unchanged}`;
}

/** @returns the exit code: 0 done, 1 problems in the files, 2 wrong use. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'dry-run': { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  });
  const [folder] = positionals;
  if (values.help || folder === undefined || positionals.length > 1) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  const environment = loadEnvironment(process.env);
  if (environment.isProduction && isInvented(folder)) {
    process.stderr.write('这是演示数据，人物都是虚构的，正式环境不能导入\n');
    return 2;
  }
  const started = performance.now();
  const dataSource = await createDataSource(environment).initialize();
  try {
    await dataSource.runMigrations();
    const clock = new SystemClock();
    const cipher = new FieldCipher(environment.DATA_KEYS, environment.LOOKUP_KEY);
    const { problems, counts } = await new ImportLedgerService(dataSource, cipher, clock, new RecordAuditService(dataSource, clock)).execute({
      folder,
      dryRun: values['dry-run'],
      onRead: (table, rows) => say(`读取 ${TEMPLATE[table].file}（${TEMPLATE[table].title}）：${rows} 行`),
      onWritten: (title, count) => say(`写入 ${title}：${describe(count)}`),
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (counts === null) {
      process.stderr.write(`共 ${problems.count} 处问题，什么都没有写入：\n${problems.lines().join('\n')}\n`);
      return 1;
    }
    if (isInvented(folder) && !values['dry-run']) {
      // The demo's people have used the product before: each signs in with a role at once.
      await dataSource.transaction((manager) => bindPersonas(manager, { cipher, appid: environment.WECHAT_APPID, personas: personasIn(folder), now: clock.now() }));
    }
    const total: SyncCount = { inserted: 0, updated: 0, unchanged: 0 };
    for (const count of counts.values()) for (const key of ['inserted', 'updated', 'unchanged'] as const) total[key] += count[key];
    say(`${values['dry-run'] ? '试运行完成，没有写入' : '导入完成'}：${describe(total)}（${seconds} 秒）`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

main().then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`导入没有完成，什么都没有写入：${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
