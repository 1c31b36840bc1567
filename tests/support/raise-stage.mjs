/** Jest's global set-up of the suites that need the running product: builds what they need and starts one stage. */
import { build } from '../../scripts/build.mjs';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { findMariadb } from '../../scripts/private-mariadb.mjs';
import { startStage } from './stage.mjs';

const BUILDS = { api: ['server'], journeys: ['server', 'h5'], weapp: ['server', 'weapp'] };

export default async function raiseStage(_globalConfig, projectConfig) {
  const name = projectConfig.displayName.name;
  const db = process.env.DB === 'mysql' ? 'mysql' : 'sqlite';
  if (db === 'mysql' && !findMariadb()) throw new Error('DB=mysql needs mariadbd (Debian: apt-get install mariadb-server)');
  const chromium = findChromium();
  if (name === 'journeys' && !chromium) throw new Error('the journeys need Chromium (Debian: apt-get install chromium fonts-noto-cjk, or CHROMIUM_PATH)');
  if (chromium) process.env.CHROMIUM_PATH = chromium;
  await build(BUILDS[name]);
  // Leaving by `exit` ends the stage's processes too (child-server.mjs).
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  const stage = await startStage({ name, db });
  // For stage-environment.cjs, which runs in this process (one worker) and hands it to each test file.
  globalThis.baolianStage = stage;
}
