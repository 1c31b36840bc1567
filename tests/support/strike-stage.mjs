/** Jest's global tear-down: ends the stage, keeps its logs, and says where. */
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/run-process.mjs';

export default async function strikeStage(_globalConfig, projectConfig) {
  const stage = globalThis.baolianStage;
  if (!stage) return;
  await stage.stop();
  const kept = join(root, '.cache/logs', `${projectConfig.displayName.name}-${stage.info.db}`);
  rmSync(kept, { recursive: true, force: true });
  if (existsSync(join(stage.info.folder, 'logs'))) cpSync(join(stage.info.folder, 'logs'), kept, { recursive: true });
  await stage.remove();
  console.log(`· logs of the ${projectConfig.displayName.name} suite on ${stage.info.db}: ${kept}`);
}
