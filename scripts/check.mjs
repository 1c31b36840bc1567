/** `npm run check`: types, lint, dependency rules, names and unit tests, in parallel, without a build. At most 60 s. */
import './require-node.mjs';
import { existsSync, mkdirSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { bin, root, run, seconds } from './run-process.mjs';

const cache = `${root}/.cache`;
const sourceFolders = ['server/src', 'shared', 'miniprogram/src', 'miniprogram/config', 'tests'].filter((folder) => existsSync(`${root}/${folder}`));
const types = (name, project) => ({ name, command: bin('tsc'), args: ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', `${cache}/tsc/${name.replace(/\W/g, '-')}.tsbuildinfo`] });

const parts = [
  types('types (server, shared, tests)', 'tsconfig.json'),
  types('types (mini-program)', 'miniprogram/tsconfig.json'),
  { name: 'lint', command: bin('eslint'), args: ['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', `${cache}/eslint/`] },
  { name: 'dependency rules', command: bin('depcruise'), args: ['--config', '.dependency-cruiser.cjs', ...sourceFolders] },
  { name: 'names', command: process.execPath, args: ['scripts/check-names.mjs'] },
  { name: 'unit tests', command: bin('jest'), args: ['--selectProjects', 'unit', 'mini-program', '--maxWorkers', '2', '--silent'] },
];

await ensureInstalled();
mkdirSync(cache, { recursive: true });
const started = performance.now();
const results = await Promise.all(parts.map(async (part) => {
  const result = await run(part.command, part.args, { quiet: true, env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0' } });
  console.log(`${result.code === 0 ? '✓' : '✗'} ${part.name.padEnd(32)} ${seconds(result.milliseconds).padStart(8)}`);
  return { ...part, ...result };
}));

const failed = results.filter((result) => result.code !== 0);
for (const { name, output } of failed) console.log(`\n──── ${name} ────\n${output.trim()}`);
const unit = results.find((result) => result.name === 'unit tests');
console.log(`\n${/^Tests:.*$/m.exec(unit.output)?.[0] ?? ''}\n${failed.length === 0 ? 'check passed' : `check failed: ${failed.map(({ name }) => name).join(', ')}`} in ${seconds(performance.now() - started)}`);
process.exitCode = failed.length ? 1 : 0;
