/** Brings the database to this version's schema. Migrations that have run are not run again. */
import 'reflect-metadata';
import { loadEnvironment } from '../config/environment.js';
import { createDataSource } from '../database/data-source.js';

async function main(): Promise<void> {
  const dataSource = await createDataSource(loadEnvironment(process.env)).initialize();
  try {
    const landed = await dataSource.runMigrations();
    process.stdout.write(landed.length === 0 ? '数据库结构已是最新\n' : `数据库结构已更新：${landed.map(({ name }) => name).join('、')}\n`);
  } finally {
    await dataSource.destroy();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`数据库结构没有更新：${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
