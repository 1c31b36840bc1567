import type { FastifyInstance } from 'fastify';

import { WECHAT_ENDPOINTS } from '../endpoints/endpoint-list.js';
import type { Fault } from '../fault-knobs.js';
import type { SimulatorWorld } from '../simulator-world.js';
import { ControlError, controlBody } from './control-body.js';

const CHECKS: Readonly<Record<keyof Fault, (value: unknown) => boolean>> = {
  path: (value) => WECHAT_ENDPOINTS.some(({ path }) => path === value),
  latencyMs: (value) => isNumber(value, 0, 600_000),
  busy: (value) => typeof value === 'boolean',
  quota45009: (value) => typeof value === 'boolean',
  errcode: (value) => Number.isInteger(value) && value !== 0,
  http5xx: (value) => typeof value === 'boolean' || (Number.isInteger(value) && isNumber(value, 500, 599)),
  reset: (value) => typeof value === 'boolean' || value === 'before' || value === 'after',
  times: (value) => Number.isInteger(value) && isNumber(value, 1, 1_000_000),
  probability: (value) => isNumber(value, 0, 1),
};

/** Makes WeChat misbehave: `Fault` sets one, an empty body clears all. Answers `{faults}`. Faults never touch `/sim/*`. */
export function faultsControl(app: FastifyInstance, { faults }: SimulatorWorld): void {
  app.get('/sim/faults', () => ({ faults: faults.list() }));

  app.post('/sim/faults', (request) => {
    const body = controlBody(request.body);
    for (const [knob, value] of Object.entries(body)) {
      if (!(knob in CHECKS)) throw new ControlError(`没有 ${knob} 这个故障项；可用：${Object.keys(CHECKS).join('、')}。`);
      if (!CHECKS[knob as keyof Fault](value)) throw new ControlError(`${knob} 的值不对。`);
    }
    if (Object.keys(body).length === 0) faults.clear();
    else faults.set(body);
    return { faults: faults.list() };
  });
}

function isNumber(value: unknown, min: number, max: number): boolean {
  return typeof value === 'number' && value >= min && value <= max;
}
