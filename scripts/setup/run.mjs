import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.mjs';
import { ensureBuilt } from './build.mjs';
import { check } from './check.mjs';
import { runNode } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { inRoot, toolScript } from './paths.mjs';
import { start } from './start.mjs';
import { Stop } from './stop.mjs';

const build = async () => {
  await ensureInstalled();
  await ensureBuilt();
};

const runToEnd = async (args, env) => {
  const { code } = await runNode(args, { env });
  if (code !== 0) throw new Stop('', code);
};

const test = async (args) => {
  const results = inRoot('build', 'test-results.json');
  // The numbers of an earlier run must not pass for those of a run that ended early.
  rmSync(results, { force: true });
  await build();
  const CHROME_PATH = await ensureBrowser();
  mkdirSync(inRoot('build'), { recursive: true });
  await runToEnd([toolScript('jest'), '--json', `--outputFile=${results}`, ...args], {
    ...process.env,
    CHROME_PATH,
  });
};

/** Programs in TypeScript that need the built product, and some of them a browser. */
const program = (file, needsBrowser) => async (args) => {
  await build();
  const env = needsBrowser ? { ...process.env, CHROME_PATH: await ensureBrowser() } : process.env;
  await runToEnd([inRoot('scripts', 'run-ts.mjs'), inRoot(file), ...args], env);
};

/** Programs in TypeScript that run from their source: nothing is built for them. */
const fromSource = (file) => async (args) => {
  await ensureInstalled();
  await runToEnd([inRoot('scripts', 'run-ts.mjs'), inRoot(file), ...args]);
};

/** The areas in which a broken line would let words out or lose them; see stryker.config.cjs. */
const MUTATED = ['auth', 'seal', 'limits', 'outbox'];

const mutation = async (areas) => {
  await ensureInstalled();
  for (const LO_AREA of areas.length > 0 ? areas : MUTATED) {
    const stryker = [toolScript('@stryker-mutator/core', 'stryker'), 'run', inRoot('stryker.config.cjs')];
    const report = inRoot('build', 'mutation', `${LO_AREA}.json`);
    // A run that ended early must not write down the score of an earlier one.
    rmSync(report, { force: true });
    const { code } = await runNode(stryker, { env: { ...process.env, LO_AREA } });
    if (existsSync(report))
      await runToEnd([inRoot('scripts', 'run-ts.mjs'), inRoot('scripts', 'mutation-document.ts'), LO_AREA]);
    if (code !== 0) throw new Stop('', code);
  }
};

const COMMANDS = {
  start,
  test,
  check,
  build,
  package: program('scripts/package-app.ts', false),
  bench: program('bench/run.ts', true),
  trust: program('scripts/trust.ts', true),
  'verify:at-rest': program('scripts/verify-at-rest.ts', false),
  keys: fromSource('functions/keys-cli/main.ts'),
  mutation,
  pictures: program('scripts/draw-pictures.ts', true),
  suggestions: fromSource('scripts/suggestions.ts'),
};

/**
 * Runs one command and sets the exit code of this process.
 * @param {string | undefined} name
 * @param {readonly string[]} args passed on
 */
export const run = async (name, args) => {
  try {
    if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
      throw new Stop(`Say what to do: node bootstrap.mjs ${Object.keys(COMMANDS).join('|')}`, 2);
    }
    await COMMANDS[name](args);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    if (error.message !== '') process.stderr.write(`${error.message}\n`);
    process.exitCode = error.code;
  }
};
