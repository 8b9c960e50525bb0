// Three kinds of test, each in the environment its subject really lives in.
const transform = {
  '^.+\\.[cm]?[jt]sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
};
// These packages publish ES modules only; Node 20 cannot require them inside Jest, so they are transformed.
const esmOnly = ['jose', 'react-intl', '@formatjs', 'intl-messageformat', 'croner'];
const shared = {
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  testPathIgnorePatterns: ['/node_modules/', '/build/'],
  // Without the build's loader the file of words is whole, and whoever wants a part of it has the rest as well.
  moduleNameMapper: { '^(.+/en\\.json)\\?later$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/.data/', '<rootDir>/.stryker-tmp/'],
};
const inBrowserRooms = ['ui', 'client', 'host', 'preview'].map(
  (room) => `<rootDir>/tests/${room}/**/*.test.ts?(x)`,
);
const inBrowser = ['<rootDir>/tests/e2e/**/*.test.ts'];

module.exports = {
  // Half of the suites wait for a browser or a process most of the time, so two of them leave two cores half idle.
  maxWorkers: 3,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '/tests/(ui|client|host|preview|e2e)/'],
      setupFilesAfterEnv: [
        '<rootDir>/tests/support/patience.ts',
        '<rootDir>/tests/support/no-console-errors.ts',
      ],
    },
    {
      ...shared,
      displayName: 'dom',
      testEnvironment: 'jest-fixed-jsdom',
      testEnvironmentOptions: { customExportConditions: [''] },
      testMatch: inBrowserRooms,
      setupFilesAfterEnv: [
        '<rootDir>/tests/support/patience.ts',
        '<rootDir>/tests/support/no-console-errors.ts',
        '<rootDir>/tests/support/browser-gaps.ts',
      ],
    },
    {
      ...shared,
      displayName: 'e2e',
      testEnvironment: 'node',
      testMatch: inBrowser,
      setupFilesAfterEnv: [
        '<rootDir>/tests/support/patience.ts',
        '<rootDir>/tests/support/no-console-errors.ts',
      ],
    },
  ],
};
