/** `npm run audit:verify`: checks that nobody has altered, removed or inserted a record of the audit. */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { verifyAuditChain, type ChainEnd, type StoredEvent } from '../audit/verify-audit-chain.js';
import { loadEnvironment } from '../config/environment.js';
import { createDataSource } from '../database/data-source.js';

const HELP = `用法：npm run audit:verify -- [--expect 编号:校验值]

  逐条重算审计链，查出被改动、删除、插入的记录。
  --expect  上一次校验时抄录的“编号:校验值”。数据库管理员能重写整条链，只有抄在库外的校验值能查出来。

退出码：0 完好，1 有问题，2 没能校验
`;

const BATCH = 2_000;

/** Batches by key, so that a chain of any length needs the memory of one batch. */
async function* eventsOf(dataSource: DataSource): AsyncGenerator<StoredEvent[]> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await dataSource.query<StoredEvent[]>(
      `SELECT seq, at, action, actorPersonId, subjectKind, subjectId, details, previousHash, hash FROM audit_event WHERE seq > ? ORDER BY seq LIMIT ${BATCH}`, [after],
    );
    if (!rows.length) return;
    yield rows;
    after = Number(rows[rows.length - 1]!.seq);
  }
}

async function headOf(dataSource: DataSource): Promise<ChainEnd | null> {
  const [head] = await dataSource.query<{ seq: number | string; hash: string }[]>('SELECT seq, hash FROM audit_head WHERE id = 1');
  return head ? { seq: Number(head.seq), hash: head.hash } : null;
}

/** @throws Error when it is not `number:hash` */
function anchorOf(text: string | undefined): ChainEnd | null {
  if (text === undefined) return null;
  const [, seq, hash] = /^(\d{1,10}):([\w-]{43}|baolian)$/.exec(text) ?? [];
  if (!seq || !hash) throw new Error('--expect 应为“编号:校验值”');
  return { seq: Number(seq), hash };
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { expect: { type: 'string' }, help: { type: 'boolean', short: 'h', default: false } } });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const anchor = anchorOf(values.expect);
  const dataSource = await createDataSource(loadEnvironment(process.env)).initialize();
  try {
    const { rows, end, faults, faultCount } = await verifyAuditChain({ batches: eventsOf(dataSource), head: () => headOf(dataSource) }, anchor);
    if (!faultCount) {
      process.stdout.write(`审计链完好：共 ${rows} 条。请把这一行抄到库外，下次用 --expect 核对：${end.seq}:${end.hash}\n`);
      return 0;
    }
    const more = faultCount > faults.length ? `\n……另有 ${faultCount - faults.length} 处` : '';
    process.stderr.write(`审计链有 ${faultCount} 处问题（共 ${rows} 条）：\n${faults.map(({ text }) => text).join('\n')}${more}\n`);
    return 1;
  } finally {
    await dataSource.destroy();
  }
}

main().then(
  (code) => void (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`没能校验：${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exitCode = 2;
  },
);
