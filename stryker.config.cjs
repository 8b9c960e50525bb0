// Breaks the code in many small ways and looks whether a test notices: `npm run mutation -- auth`, one area at a time.
const [node, dom] = require('./jest.config.js').projects;

/** What is broken, and the tests that have to notice. Only these are run, or a night would not be enough. */
const AREAS = {
  auth: {
    project: node,
    mutate: ['functions/auth/*.ts'],
    tests: ['tests/functions/auth/*.test.ts', 'tests/functions/access/token-corpus.test.ts'],
  },
  seal: {
    project: node,
    mutate: ['functions/seal/*.ts', '!functions/seal/random-key-wrapper.ts'],
    tests: ['tests/functions/seal/*.test.ts'],
  },
  limits: {
    project: node,
    mutate: [
      'functions/{rates,short-memory,parse,body,last-resort}.ts',
      'functions/auth/scan-json.ts',
      'src/domain/typed-text.ts',
    ],
    tests: [
      'tests/functions/{rates,parse,body,last-resort}.test.ts',
      'tests/functions/auth/scan-json.test.ts',
      'tests/domain/typed-text.test.ts',
    ],
  },
  outbox: {
    project: dom,
    mutate: ['src/client/sync/{outbox-indexed-db,outbox-sealed,switched-outbox}.ts'],
    tests: ['tests/client/sync/{outbox-indexed-db,outbox-sealed,switched-outbox}.test.ts'],
  },
};

const name = process.env.LO_AREA ?? 'auth';
if (!Object.hasOwn(AREAS, name)) throw new Error(`LO_AREA takes one of: ${Object.keys(AREAS).join(', ')}.`);
const { project, mutate, tests } = AREAS[name];
// A run takes one kind of test alone, and only a member of a list of projects has a name.
const jest = Object.fromEntries(Object.entries(project).filter(([setting]) => setting !== 'displayName'));

module.exports = {
  testRunner: 'jest',
  jest: {
    config: { ...jest, testMatch: tests.map((path) => `<rootDir>/${path}`) },
    enableFindRelatedTests: false,
  },
  coverageAnalysis: 'perTest',
  mutate,
  ignorePatterns: ['build', '.data', 'docs', 'bench'],
  jsonReporter: { fileName: `build/mutation/${name}.json` },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  concurrency: 1,
  thresholds: { high: 95, low: 85, break: 85 },
};
