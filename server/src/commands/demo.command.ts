/** `npm run demo -- --households N --out DIR`: writes the demo county as an office's ledger. */
import { parseArgs } from 'node:util';
import { DEFAULT_HOUSEHOLDS, MAX_HOUSEHOLDS, MIN_HOUSEHOLDS } from '../demo/demo-places.js';
import { makeDemoCounty } from '../demo/make-demo-county.js';
import { writeDemo } from '../demo/write-demo.js';

const HELP = `用法：npm run demo -- [--households N] [--out 目录] [--seed 文字]

  --households N  户数，${MIN_HOUSEHOLDS} 至 ${MAX_HOUSEHOLDS}，默认 ${DEFAULT_HOUSEHOLDS}（八于乡十三村 6188 户，加西里、东孙、向村、王马浒四村）
  --out 目录      写到哪里，默认 ./demo-ledger
  --seed 文字     同样的种子、同样的户数写出完全相同的文件，默认 baolian

写出的是 docs/import-template.md 所述的 CSV 文件和 personas.json，人物全部虚构。导入：npm run import -- 目录
`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      households: { type: 'string', default: String(DEFAULT_HOUSEHOLDS) },
      out: { type: 'string', default: 'demo-ledger' },
      seed: { type: 'string', default: 'baolian' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const households = Number(values.households);
  if (!Number.isInteger(households) || households < MIN_HOUSEHOLDS || households > MAX_HOUSEHOLDS) {
    process.stderr.write(`--households 应为 ${MIN_HOUSEHOLDS} 至 ${MAX_HOUSEHOLDS} 的整数\n`);
    process.exitCode = 2;
    return;
  }
  const county = makeDemoCounty(households, values.seed);
  await writeDemo(values.out, county);
  const { ledger, personas } = county;
  process.stdout.write(`已写到 ${values.out}：${ledger.households.length} 户、${ledger.residents.length} 人、${ledger.cadres.length} 名干部、${ledger.ties.length} 条包联、${personas.length} 个演示人物（全部虚构）\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
  process.exitCode = 1;
});
