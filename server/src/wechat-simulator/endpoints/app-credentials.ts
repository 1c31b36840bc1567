import type { SimulatorWorld } from '../simulator-world.js';

/** The error code for an appid and secret that are not the simulator's; null when they are. */
export function judgeCredentials(appid: string, secret: string, { options }: SimulatorWorld): number | null {
  if (!appid) return 41002;
  if (appid !== options.appid) return 40013;
  if (!secret) return 41004;
  return secret === options.secret ? null : 40125;
}
