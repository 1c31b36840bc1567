import type { FastifyInstance } from 'fastify';

import type { SimulatorWorld } from '../simulator-world.js';
import { ControlError, controlBody } from './control-body.js';

/** Ten years: beyond that a number is surely milliseconds by mistake. */
const FURTHEST_SECONDS = 10 * 366 * 86_400;

/** The clock that the product follows outside production: `{now, offsetSeconds}`. */
export function clockControl(app: FastifyInstance, { clock }: SimulatorWorld): void {
  const shown = (): { now: string; offsetSeconds: number } => ({ now: clock.now().toISOString(), offsetSeconds: clock.offsetSeconds });

  app.get('/sim/clock', shown);

  app.post('/sim/clock', (request) => {
    const { advanceSeconds } = controlBody(request.body);
    if (typeof advanceSeconds !== 'number' || !Number.isInteger(advanceSeconds)) throw new ControlError('advanceSeconds 应是整数秒，可以为负。');
    if (Math.abs(clock.offsetSeconds + advanceSeconds) > FURTHEST_SECONDS) throw new ControlError('时钟最多拨动十年。');
    clock.advance(advanceSeconds);
    return shown();
  });
}
