/** `npm run import|demo|audit:verify -- …`: installs and builds what is needed, then runs the server's command. */
import './require-node.mjs';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { runServerCommand, serverCommandPath } from './product.mjs';
import { fail, root } from './run-process.mjs';

const [name = '', ...args] = process.argv.slice(2);
await ensureInstalled();
await build(['server']);
if (!/^[a-z-]+$/.test(name) || !existsSync(serverCommandPath(name))) fail(`没有这个命令：${name}`, `There is no command ${name}.`, 2);
const { code } = await runServerCommand(name, args, { env: { DATA_DIR: resolve(root, process.env.DATA_DIR || './data') } });
process.exitCode = code;
