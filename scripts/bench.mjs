/** `npm run bench [-- --smoke]`: builds the server and runs tests/bench. */
import './require-node.mjs';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './run-process.mjs';

await ensureInstalled();
await build(['server']);
const { code } = await run(process.execPath, ['tests/bench/run.mjs', ...process.argv.slice(2)]);
process.exitCode = code;
