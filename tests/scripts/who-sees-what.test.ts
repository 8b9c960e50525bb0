import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const document = join(root, 'docs', 'WHO-SEES-WHAT.md');

const check = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/who-sees-what.ts', '--check', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

test('Whoever reads docs/WHO-SEES-WHAT.md reads what the server is held to', () => {
  const { status, stderr } = check();
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test('A document in which one answer was changed by hand is found out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leadership-overlay-who-'));
  try {
    const changed = join(folder, 'WHO-SEES-WHAT.md');
    writeFileSync(changed, readFileSync(document, 'utf8').replace('own only', 'granted '));
    const { status, stderr } = check('--file', changed);
    expect(stderr).toContain('is not what the table says');
    expect(status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
