// Breaks the code in many small ways and looks whether a test notices: `npm run mutation -- auth`, one area at a time.
const { readdirSync } = require('node:fs');
const path = require('node:path');
const [node] = require('./jest.config.js').projects;

const testsIn = (folder) =>
  readdirSync(path.join(__dirname, folder))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file}`);

/** What is broken, and the tests that have to notice. Only these are run, or a night would not be enough. */
const AREAS = {
  auth: {
    mutate: ['functions/auth/*.ts'],
    tests: [...testsIn('tests/functions/auth'), 'tests/functions/access/token-corpus.test.ts'],
  },
  seal: {
    mutate: ['functions/seal/*.ts'],
    tests: testsIn('tests/functions/seal'),
  },
  limits: {
    mutate: [
      'functions/{rates,short-memory,parse,body,last-resort}.ts',
      'functions/auth/scan-json.ts',
      'src/domain/typed-text.ts',
    ],
    tests: [
      ...['rates', 'parse', 'body', 'last-resort', 'auth/scan-json'].map(
        (of) => `tests/functions/${of}.test.ts`,
      ),
      'tests/domain/typed-text.test.ts',
    ],
  },
  outbox: {
    mutate: ['src/client/sync/{outbox-indexed-db,outbox-sealed,switched-outbox}.ts'],
    tests: [
      'outbox-indexed-db',
      'outbox-sealed',
      'outbox-on-the-device',
      'outbox-unreadable',
      'switched-outbox',
    ].map((of) => `tests/client/sync/${of}.test.ts`),
  },
};

const name = process.env.LO_AREA ?? 'auth';
if (!Object.hasOwn(AREAS, name)) throw new Error(`LO_AREA takes one of: ${Object.keys(AREAS).join(', ')}.`);
const { mutate, tests } = AREAS[name];
const [[, swc]] = Object.values(node.transform);

module.exports = {
  plugins: [path.join(__dirname, 'scripts', 'mutation', 'runner.mjs')],
  testRunner: 'one-process',
  oneProcess: {
    testFiles: tests,
    setupFiles: node.setupFilesAfterEnv.map((file) => file.replace('<rootDir>/', '')),
    swc,
  },
  coverageAnalysis: 'perTest',
  mutate,
  ignorePatterns: ['build', '.data', 'bench', 'docs/pictures'],
  jsonReporter: { fileName: `build/mutation/${name}.json` },
  clearTextReporter: { reportTests: false },
  reporters: ['clear-text', 'progress-append-only', 'json'],
  concurrency: 2,
  thresholds: { high: 95, low: 85, break: 85 },
};
