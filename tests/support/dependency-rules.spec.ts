import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const config = createRequire(__filename)(join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };

/** One planted violation for each rule: [importing file, imported file]. A file that is imported is made too. */
const PLANTS: Record<string, [from: string, to: string][]> = {
  'no-cycles': [['server/src/tickets/a.ts', 'server/src/tickets/b.ts']],
  resolvable: [['server/src/tickets/lost.ts', '!./nowhere.js']],
  'nothing-imports-tests': [['server/src/tickets/tested.ts', 'tests/support/api-client.ts']],
  'shared-knows-nothing': [['shared/word.ts', '!node:fs']],
  'domain-knows-shared-only': [['server/src/domain/impure.policy.ts', 'server/src/time/clock.ts']],
  'features-only-along-the-list': [['server/src/novelty/novel.service.ts', 'server/src/tickets/ticket.ts']],
  'frame-knows-no-feature': [['server/src/time/nosy.ts', 'server/src/tickets/ticket.ts']],
  'outbox-only-through-the-writer': [['server/src/tickets/impatient.service.ts', 'server/src/outbox/relay.job.ts']],
  'wechat-api-only-from-relay-and-login': [['server/src/tickets/chatty.service.ts', 'server/src/wechat-api/client.ts']],
  'simulator-stands-alone': [['server/src/wechat-simulator/sharing.ts', 'server/src/wechat-api/client.ts'], ['server/src/wechat-simulator/worded.ts', 'shared/grids.ts']],
  'nobody-knows-the-simulator': [['server/src/wechat-api/lazy.ts', 'server/src/wechat-simulator/ledger.ts']],
  'server-never-knows-the-mini-program': [['server/src/http/draws.ts', 'miniprogram/src/ui/button.tsx']],
  'mini-program-never-knows-the-server': [['miniprogram/src/features/requests/peeks.ts', 'server/src/tickets/ticket.ts']],
  'mini-program-features-apart': [['miniprogram/src/features/requests/card.ts', 'miniprogram/src/features/tickets/card.ts']],
  'mini-program-layers-features': [['miniprogram/src/features/requests/upward.ts', 'miniprogram/src/pages/home/index.tsx']],
  'mini-program-layers-ui': [['miniprogram/src/ui/clever.tsx', 'miniprogram/src/features/tickets/card.ts']],
  'mini-program-layers-platform': [['miniprogram/src/platform/upward.ts', 'miniprogram/src/ui/button.tsx']],
  'only-platform-calls-taro': [['miniprogram/src/pages/home/taro.tsx', '!@tarojs/taro']],
};
for (const { name } of config.forbidden) {
  const feature = /^feature-(.+)-only-along-the-list$/.exec(name)?.[1];
  if (feature) PLANTS[name] = [[`server/src/${feature}/wide.service.ts`, 'server/src/ledger-import/import.service.ts']];
}

/** Closes the planted cycle, which is reported once. */
const BACK: [from: string, to: string] = ['server/src/tickets/b.ts', 'server/src/tickets/a.ts'];

/** What the rules allow, beside each violation: it must stay silent. */
const ALLOWED: [from: string, to: string][] = [
  ['server/src/domain/pure.policy.ts', 'shared/grids.ts'],
  ['server/src/requests/submit.service.ts', 'server/src/tickets/ticket.ts'],
  ['server/src/requests/submits.service.ts', 'server/src/outbox/write-message.service.ts'],
  ['server/src/outbox/delivery.job.ts', 'server/src/wechat-api/client.ts'],
  ['miniprogram/src/features/requests/uses.ts', 'miniprogram/src/platform/http.ts'],
  ['miniprogram/src/features/requests/worded.ts', '!@shared/grids'],
  ['miniprogram/src/platform/calls.ts', '!@tarojs/taro'],
  ['miniprogram/src/ui/button.tsx', '!@tarojs/components'],
];

interface Violation { rule: { name: string }; from: string; to: string }

/** Lays the files in a folder of their own and returns what dependency-cruiser says of them with the project's configuration. */
function cruise(imports: [string, string][]): Violation[] {
  const folder = mkdtempSync(join(tmpdir(), 'baolian-rules-'));
  try {
    const sources = new Map<string, string[]>([['shared/grids.ts', []]]);
    for (const [from, to] of imports) {
      const specifier = to.startsWith('!') ? to.slice(1) : relativeSpecifier(from, to);
      sources.set(from, [...(sources.get(from) ?? []), `import '${specifier}';`]);
      if (!to.startsWith('!') && !sources.has(to)) sources.set(to, []);
    }
    for (const name of ['taro', 'components']) sources.set(`node_modules/@tarojs/${name}/index.js`, []);
    for (const [file, lines] of sources) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `${lines.join('\n')}\nexport const name = '${file}';\n`);
    }
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'planted', dependencies: { '@tarojs/taro': '4.2.1', '@tarojs/components': '4.2.1' } }));
    cpSync(join(root, 'tsconfig.depcruise.json'), join(folder, 'tsconfig.depcruise.json'));
    const folders = ['server', 'shared', 'miniprogram', 'tests'].filter((name) => [...sources.keys()].some((file) => file.startsWith(`${name}/`)));
    const output = execFileSync(
      process.execPath,
      [join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'), '--config', join(root, '.dependency-cruiser.cjs'), '--output-type', 'json', ...folders],
      { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    return (JSON.parse(output) as { summary: { violations: Violation[] } }).summary.violations;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function relativeSpecifier(from: string, to: string): string {
  const up = '../'.repeat(from.split('/').length - 1);
  return up + to.replace(/\.tsx?$/, from.startsWith('miniprogram/') ? '' : '.js');
}

describe('who may know whom', () => {
  const planted = cruise([...Object.values(PLANTS).flat(), BACK]);

  it.each(config.forbidden.map((rule) => rule.name))('the rule %s refuses its planted violation', (name) => {
    const plants = PLANTS[name];
    if (!plants) throw new Error(`no violation is planted for the rule ${name}`);
    const found = planted.filter((violation) => violation.rule.name === name).map((violation) => violation.from);
    expect(found).toEqual(expect.arrayContaining(plants.map(([from]) => from)));
  });

  it('no violation is planted for a rule that no longer exists', () => {
    expect(Object.keys(PLANTS).sort()).toEqual(config.forbidden.map((rule) => rule.name).sort());
  });

  it('what the layers allow is not refused', () => {
    expect(cruise(ALLOWED).map((violation) => `${violation.rule.name}: ${violation.from} → ${violation.to}`)).toEqual([]);
  });
});
