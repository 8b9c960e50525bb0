import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

const suggestions = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/suggestions.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

test.each([
  ['no word', []],
  ['another word', ['both']],
  ['a word that every object knows', ['toString']],
])('Whoever names no half of the set is told which there are: %s', (_, args) => {
  const { status, stdout, stderr } = suggestions(...args);
  expect(stderr).toBe('Say which half: npm run suggestions -- development|held-back\n');
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('How well earlier notes are found is printed for the half that was named', () => {
  const { status, stdout, stderr } = suggestions('development');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^The half for development\.\n/);
  expect(stdout).toMatch(/all +recall at 10 \d\.\d\d +precision of the first three \d\.\d\d/);
  expect(stdout).toMatch(/points never raised: \d+;/);
  expect(status).toBe(0);
});

test('Whoever runs the half that was held back reads that this is done once', () => {
  const { status, stdout } = suggestions('held-back');
  expect(stdout).toMatch(/^The half that was held back: it is run once/);
  expect(status).toBe(0);
});
