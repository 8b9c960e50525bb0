import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** Runs test files with their whole extents, and tells what became of each. */

const Results = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

interface JestRun {
  readonly root: string;
  readonly suites: readonly string[];
  /** A folder for what is written in between. */
  readonly folder: string;
  readonly extent: 'whole' | 'first';
  /** After so many milliseconds it is ended. */
  readonly limitMs: number;
}

export interface Ran {
  /** What is wrong, by the path of the test file below the root. */
  readonly failed: ReadonlyMap<string, string>;
  /** One line of JSON for each figure. */
  readonly figures: string;
  /** Whoever called this stopped it, or it took too long. */
  readonly ended: boolean;
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** Runs one child to its end. The signals that ask this process to stop are passed on. */
const runChild = (args: readonly string[], env: NodeJS.ProcessEnv, { root, limitMs }: JestRun) =>
  new Promise<boolean>((resolve, reject) => {
    // What tests print is for whoever runs them alone; what failed is said on the other stream.
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
    let ended = false;
    const end = (): void => {
      ended = true;
      child.kill('SIGTERM');
    };
    const timer = setTimeout(end, limitMs);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.once(signal, end);
    child.once('error', reject);
    child.once('exit', (_, signal) => {
      clearTimeout(timer);
      for (const each of signals) process.off(each, end);
      resolve(ended || signal !== null);
    });
  });

const wrongWith = (found: z.infer<typeof Results>['testResults'][number] | undefined): string | undefined => {
  if (!found) return 'was not run';
  if (found.status !== 'passed') return 'a test failed';
  // A test that is left out says nothing, and nobody would notice.
  if (found.assertionResults.some(({ status }) => status !== 'passed')) return 'a test was left out';
  return undefined;
};

export const runJest = async (asked: JestRun): Promise<Ran> => {
  const { root, suites, folder, extent } = asked;
  const failed = new Map<string, string>();
  const there = suites.filter((suite) => existsSync(join(root, suite)));
  for (const suite of suites) if (!there.includes(suite)) failed.set(suite, `there is no ${suite}`);
  const [results, figures] = [join(folder, 'results.json'), join(folder, 'figures.jsonl')];
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  // Whole extents keep a store busy all the time, and a third beside it would make it miss its answers.
  const ended = await runChild(
    [jest, '--maxWorkers=2', '--json', `--outputFile=${results}`, '--runTestsByPath', ...there],
    { ...process.env, LO_PROOFS: extent, LO_FIGURES: figures },
    asked,
  );
  const written = read(results);
  const { testResults } = written === '' ? { testResults: [] } : Results.parse(JSON.parse(written));
  for (const suite of there) {
    const wrong = wrongWith(testResults.find(({ name }) => name === join(root, suite)));
    if (wrong !== undefined) failed.set(suite, `${suite}: ${wrong}`);
  }
  return { failed, figures: read(figures), ended };
};
