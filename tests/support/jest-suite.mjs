import { base } from '../../jest.config.mjs';

/**
 * A suite that drives the built product over HTTP. Its files run one after the other in the order of their names
 * (`*.last.e2e.ts` at the end, for what looks at the logs of the whole run); each begins with fresh data, clock and
 * simulator, so that no file depends on what another left.
 */
export function productSuite(name, { testTimeout }) {
  return {
    ...base,
    displayName: name,
    rootDir: '../..',
    testMatch: [`<rootDir>/tests/${name}/**/*.e2e.ts`],
    testEnvironment: '<rootDir>/tests/support/stage-environment.cjs',
    globalSetup: '<rootDir>/tests/support/raise-stage.mjs',
    globalTeardown: '<rootDir>/tests/support/strike-stage.mjs',
    testSequencer: '<rootDir>/tests/support/ordered-sequencer.cjs',
    maxWorkers: 1,
    testTimeout,
    cacheDirectory: '<rootDir>/.cache/jest',
  };
}
