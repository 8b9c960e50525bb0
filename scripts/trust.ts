import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { proofs } from './trust/claims';
import { rewriteDocument } from './trust/document';
import { runJest } from './trust/jest-run';
import { addUp, inWords, resultOf, type Result } from './trust/results';

/**
 * `npm run trust`: runs every proof in full, prints what each counted, and writes it into docs/TRUST.md. It ends with 0
 * only when all of them held and none was silent. With names of proofs it runs these alone, and with `--first` the first
 * part of them that `npm test` runs as well; then nothing is written.
 */

const ROOT = join(__dirname, '..');

/** A run that takes longer than this hangs; minutes. On a quiet machine of two cores it takes less than 20. */
const LIMIT = 60;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const git = (...args: readonly string[]): string => {
  try {
    return execFileSync('git', args, {
      cwd: ROOT,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    // Whoever has the sources without their history can run the proofs all the same.
    return '';
  }
};

/** The commit, and whether what was run differs from it. */
const commitInWords = (): string => {
  const commit = git('rev-parse', '--short', 'HEAD') || 'unknown';
  return git('status', '--porcelain') === '' ? commit : `${commit}, with changes`;
};

const lineOf = (name: string, result: Result): string =>
  `${result.held ? 'held  ' : 'FAILED'}  ${name.padEnd(22)}${inWords(result)}`;

const chosenOf = (names: readonly string[]) => {
  const unknown = names.filter((name) => !proofs.some((proof) => proof.name === name));
  if (unknown.length > 0)
    throw new Error(
      `There is no proof ${unknown.join(', ')}. There are: ${proofs.map(({ name }) => name).join(', ')}.`,
    );
  return names.length === 0 ? proofs : proofs.filter(({ name }) => names.includes(name));
};

const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    options: { first: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const extent = values.first ? 'first' : 'whole';
  const chosen = chosenOf(positionals).map((proof) => (values.first ? { ...proof, least: 1 } : proof));
  const started = performance.now();
  const now = new Date();
  const folder = mkdtempSync(join(tmpdir(), 'leadership-overlay-trust-'));
  try {
    const suites = [...new Set(chosen.flatMap((proof) => proof.suites))];
    say(`Running ${chosen.length} proofs in ${suites.length} test files.`);
    const commit = commitInWords();
    const ran = await runJest({ root: ROOT, suites, folder, extent, limitMs: LIMIT * 60_000 });
    if (ran.ended) throw new Error('The proofs were ended before they were done.');

    const told = addUp(ran.figures);
    const results = new Map(chosen.map((proof) => [proof.name, resultOf(proof, told, ran.failed)]));
    const seconds = Math.round((performance.now() - started) / 1_000);
    say('');
    for (const [name, result] of results) say(lineOf(name, result));
    const held = [...results.values()].filter((result) => result.held).length;
    say(
      `\n${held} of ${results.size} proofs held, ${extent} extent; ${seconds} s, ${now.toISOString().slice(0, 10)}, commit ${commit}.`,
    );
    if (held < results.size) process.exitCode = 1;
    if (extent === 'whole' && positionals.length === 0)
      await rewriteDocument({
        day: now.toISOString().slice(0, 10),
        seconds,
        commit,
        node: process.versions.node,
        cores: cpus().length,
        proofs: Object.fromEntries(results),
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
