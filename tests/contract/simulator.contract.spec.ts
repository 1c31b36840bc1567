import { CONTRACT_CASES } from './contract-cases.js';
import { startSimulator } from './simulator-target.js';

// Other suites may be running on the same two cores.
jest.setTimeout(30_000);

describe("the simulator speaks WeChat's contract", () => {
  it.each(CONTRACT_CASES.map(({ name, hold }) => [name, hold] as const))('%s', async (_name, hold) => {
    const simulator = await startSimulator();
    try {
      await hold(simulator);
    } finally {
      await simulator.stop();
    }
  });
});
