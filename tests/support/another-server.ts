import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { stageInfo } from './stage-info.js';

export const builtServer = process.env['BAOLIAN_BUILT_SERVER'] ?? resolve(__dirname, '../../server/dist/server/src');

/** The environment in which another process of the product works on the stage's own data. */
export function stageEnvironment(): NodeJS.ProcessEnv {
  const { db, databaseUrl, dataDir, simulatorUrl } = stageInfo();
  return { ...process.env, NODE_ENV: 'test', LOG_LEVEL: 'info', DB: db, DATABASE_URL: databaseUrl ?? '', DATA_DIR: dataDir, WECHAT_BASE_URL: simulatorUrl, SIMULATOR_URL: simulatorUrl };
}

/** A second API process beside the stage's, on the same database; `built` = the folder of another build. Its output is kept with the stage's logs. */
export async function startAnotherServer(env: NodeJS.ProcessEnv = {}, built = builtServer): Promise<{ baseUrl: string; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, ['--enable-source-maps', join(built, 'main.js')], { env: { ...stageEnvironment(), PORT: '0', ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  const baseUrl = await new Promise<string>((found, failed) => {
    let output = '';
    child.once('exit', (code) => failed(new Error(`The second server ended with ${code}: ${output}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const url = /listens on (http:\S+)/.exec(output)?.[1];
      if (url) found(url);
    });
  });
  return {
    baseUrl,
    stop: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
