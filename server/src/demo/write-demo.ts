import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatTable } from '../ledger-import/format-table.js';
import { INVENTED_MARKER } from '../ledger-import/invented-marker.js';
import { TABLE_NAMES, TEMPLATE } from '../ledger-import/template.js';
import type { DemoCounty } from './make-demo-county.js';

const MARKER_TEXT = `这里的人物全部是虚构的，与任何真实的人无关；村庄和社区的名称、代码是真实的。
身份证号以从未使用过的区划代码130699开头（校验位有效），手机号以未放号的154开头，银行账号以62999开头且不符合银行卡校验规则。
请不要把真实台账放进这个文件夹：从这里导入的人都会标为虚构，正式环境也拒绝导入。

Every person in this folder is invented. Never put a real ledger here.
`;

/** Writes the CSV files, the personas and the marker; a reader never sees half of personas.json. */
export async function writeDemo(folder: string, { ledger, personas }: DemoCounty): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, INVENTED_MARKER), MARKER_TEXT);
  for (const table of TABLE_NAMES) {
    await writeFile(join(folder, TEMPLATE[table].file), formatTable(table, ledger[table]));
  }
  const unfinished = join(folder, 'personas.json.part');
  await writeFile(unfinished, `${JSON.stringify(personas, null, 2)}\n`);
  await rename(unfinished, join(folder, 'personas.json'));
}
