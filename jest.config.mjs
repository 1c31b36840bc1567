/**
 * Unit tests (`unit`, `mini-program`): pure, fast, beside the source, part of `npm run check`. `contract` starts processes
 * and talks over HTTP. The API, journey and weapp suites, which need the built product, have configurations in tests/.
 */
const swc = ['@swc/jest', {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
}];

/** ESM-only packages that the tests import on Node 20, where Jest can't require() them. */
const esmPackages = ['@nestjs', 'jose', 'uuid', 'file-type', 'strtok3', 'token-types', 'uint8array-extras', '@tokenizer', '@borewit'];

export const base = {
  transform: { '^.+\\.[cm]?[jt]sx?$': swc },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1', '^@shared/(.*)$': '<rootDir>/shared/$1' },
  modulePathIgnorePatterns: ['<rootDir>/server/dist/', '<rootDir>/miniprogram/dist/', '<rootDir>/.cache/', '<rootDir>/data/'],
  testEnvironment: 'node',
};

export default {
  cacheDirectory: '<rootDir>/.cache/jest',
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/{server/src,shared}/**/*.spec.ts'] },
    { ...base, displayName: 'contract', testMatch: ['<rootDir>/tests/{contract,support}/**/*.spec.ts'] },
    {
      ...base,
      displayName: 'mini-program',
      testMatch: ['<rootDir>/miniprogram/src/**/*.spec.{ts,tsx}'],
      testEnvironment: 'jsdom',
      globals: { API_BASE: '/api/v1' },
      moduleNameMapper: {
        ...base.moduleNameMapper,
        '^@/(.*)$': '<rootDir>/miniprogram/src/$1',
        // Small stand-ins: what a component draws and calls, without Taro's runtime.
        '^@tarojs/components$': '<rootDir>/miniprogram/test-support/tarojs-components.tsx',
        '^@tarojs/taro$': '<rootDir>/miniprogram/test-support/tarojs-taro.ts',
        '\\.(scss|svg|png|jpg)$': '<rootDir>/miniprogram/test-support/empty-asset.ts',
      },
    },
  ],
};
