import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actors, claims, proofs } from '../../scripts/trust/claims';
import { addUp, inWords, resultOf, sumsOf } from '../../scripts/trust/results';

const root = join(__dirname, '..', '..');
const text = readFileSync(join(root, 'docs', 'TRUST.md'), 'utf8');

const check = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/run-ts.mjs', 'scripts/trust-document.ts', '--check', ...args], {
    cwd: root,
    encoding: 'utf8',
  });

describe('Whoever reads docs/TRUST.md', () => {
  test('reads the claims, the fields and the vectors that the code has', () => {
    const { status, stderr } = check();
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  test('is not misled by a vector that was changed by hand', () => {
    const [from, to] = ['909192939495969798', '909192939495969799'];
    const folder = mkdtempSync(join(tmpdir(), 'leadership-overlay-trust-'));
    try {
      const changed = join(folder, 'TRUST.md');
      expect(text).toContain(from);
      writeFileSync(changed, text.replace(from, to));
      const { status, stderr } = check('--file', changed);
      expect(stderr).toContain('is not what the code says');
      expect(status).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('finds a result, or that there is none yet, for each proof of the list and for no other', () => {
    const { proofs: told } = JSON.parse(/<!-- run (\{.*\}) -->/.exec(text)?.[1] ?? '{}') as {
      proofs: Record<string, unknown>;
    };
    expect(Object.keys(told).sort()).toEqual(proofs.map(({ name }) => name).sort());
  });

  test('finds for each claim against whom it is, what it leaves out, and a proof', () => {
    for (const { against, notCovered, proofs: own } of claims)
      expect([against.length > 0, notCovered !== '', own.length > 0]).toEqual([true, true, true]);
    expect(new Set(proofs.map(({ name }) => name)).size).toBe(proofs.length);
    for (const { short } of Object.values(actors)) expect(text).toContain(`| ${short}`);
  });

  test('finds the test files that it names', () => {
    const links = [...text.matchAll(/\]\((?:\.\.\/)?(tests\/[^)]+)\)/g)].map(([, file = '']) => file);
    expect(links.length).toBeGreaterThan(15);
    expect(links.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

describe('A proof has not held', () => {
  const one = { name: 'one', suites: ['tests/one.test.ts'], least: 10 };
  const line = (n: number, bad = 0, proof = 'one'): string =>
    JSON.stringify({ proof, n, of: 'tries', bad, badMeans: 'leaks', also: { rounds: 2 } });
  const fine = new Map<string, string>();
  const of = (lines: readonly string[], failed: ReadonlyMap<string, string> = fine) =>
    resultOf(one, addUp(lines.join('\n')), failed);

  test('when it is silent', () => {
    expect(of([])).toMatchObject({ held: false, why: 'told nothing' });
    expect(of([line(99, 0, 'another')])).toMatchObject({ held: false, why: 'told nothing' });
  });

  test('when it counted less than was promised', () => {
    expect(of([line(9)])).toMatchObject({ held: false, why: 'fewer than 10' });
  });

  test('when one part of it found something bad', () => {
    const found = of([line(9), line(9, 1)]);
    expect(found.held).toBe(false);
    expect(sumsOf(found)).toEqual({ n: 18, bad: 1 });
  });

  test('when a test beside it failed, whatever it told', () => {
    const failed = new Map([['tests/one.test.ts', 'tests/one.test.ts: a test failed']]);
    expect(of([line(10)], failed)).toMatchObject({ held: false, why: 'tests/one.test.ts: a test failed' });
  });

  test('else it has, and what its parts counted is added up', () => {
    const held = of([line(6), line(4)]);
    expect(held.held).toBe(true);
    expect(inWords(held)).toBe('10 tries: 0 leaks (4 rounds)');
  });

  test('and things of several kinds are counted each by itself', () => {
    const other = JSON.stringify({ proof: 'one', n: 7, of: 'races', bad: 0, badMeans: 'lost' });
    expect(inWords(of([line(10), other]))).toBe('10 tries: 0 leaks (2 rounds); 7 races: 0 lost');
  });
});
