import { ROUTING_EXPECTATIONS } from './routing.expectations.js';
import { route } from './routing.policy.js';

describe('routing', () => {
  it.each(ROUTING_EXPECTATIONS.map(({ rule, check }) => [rule, check] as const))('%s', (_, check) => check(route));
});
