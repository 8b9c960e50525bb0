// Runs the tests of a mutant in this very process. Stryker's runner for Jest starts Jest for every mutant, and Jest
// loads every package anew for every file, which takes many times as long as the tests: see docs/decisions/014.
import path from 'node:path';
import { createTestFiles } from './test-files.mjs';

/** The values of Stryker's own list of what can become of a test. */
const PASSED = 0;
const FAILED = 1;

/** Where the instrumented code looks for the mutant that is switched on, and notes which test reached it. */
const switchboard = (globalThis.__stryker__ ??= {});

const idOf = (file, name) => `${file}: ${name}`;

const createRunner = ({ oneProcess: { testFiles, setupFiles, swc } }) => {
  const runFile = createTestFiles({
    root: process.cwd(),
    swc,
    setupFiles: setupFiles.map((file) => path.resolve(file)),
  });

  /** Runs the tests of one file that are wanted by their ids, and gives them in the shape that Stryker reads. */
  const testsOf = async (file, { wants, ended }) => {
    const ran = await runFile(path.resolve(file), { wants: (name) => wants(idOf(file, name)), ended });
    return ran.map(({ name, ms, fault }) => ({
      id: idOf(file, name),
      name,
      fileName: path.resolve(file),
      timeSpentMs: ms,
      ...(fault === undefined ? { status: PASSED } : { status: FAILED, failureMessage: fault }),
    }));
  };

  const dryRun = async () => {
    Object.assign(switchboard, { mutantCoverage: { static: {}, perTest: {} } });
    const watcher = {
      wants: (id) => {
        switchboard.currentTestId = id;
        return true;
      },
      ended: () => {
        switchboard.currentTestId = undefined;
      },
    };
    const tests = [];
    for (const file of testFiles) tests.push(...(await testsOf(file, watcher)));
    return { status: 'complete', tests, mutantCoverage: switchboard.mutantCoverage };
  };

  /** What the wanted tests say of the mutant that is switched on; the first that fails is enough. */
  const verdictOn = async (wanted) => {
    let nrOfTests = 0;
    for (const file of testFiles) {
      if (wanted !== undefined && !wanted.some((id) => id.startsWith(idOf(file, '')))) continue;
      let noticed = false;
      const watcher = {
        wants: (id) => !noticed && (wanted?.includes(id) ?? true),
        ended: (passed) => {
          noticed ||= !passed;
        },
      };
      const tests = await testsOf(file, watcher);
      nrOfTests += tests.length;
      const failed = tests.find(({ status }) => status === FAILED);
      if (failed !== undefined)
        return { status: 'killed', killedBy: [failed.id], failureMessage: failed.failureMessage, nrOfTests };
    }
    return { status: 'survived', nrOfTests };
  };

  const mutantRun = async ({ activeMutant, testFilter, hitLimit }) => {
    const hitCount = hitLimit === undefined ? undefined : 0;
    Object.assign(switchboard, { activeMutant: activeMutant.id, hitLimit, hitCount });
    try {
      const verdict = await verdictOn(testFilter);
      // Code that goes round for ever is stopped by an exception, which would pass for the failure of a test.
      return switchboard.hitCount > hitLimit
        ? { status: 'timeout', reason: 'It went round for ever.' }
        : verdict;
    } catch (error) {
      // Neither killed nor alive: no test had a chance to run, and Stryker leaves such a mutant out of the score.
      return { status: 'error', errorMessage: String(error) };
    } finally {
      Object.assign(switchboard, { activeMutant: undefined, hitLimit: undefined, hitCount: undefined });
    }
  };

  return { capabilities: () => ({ reloadEnvironment: true }), dryRun, mutantRun };
};
createRunner.inject = ['options'];

export const strykerPlugins = [{ kind: 'TestRunner', name: 'one-process', factory: createRunner }];

/** What the configuration has to say to this runner. */
export const strykerValidationSchema = {
  properties: {
    oneProcess: {
      type: 'object',
      properties: {
        testFiles: { type: 'array', items: { type: 'string' } },
        setupFiles: { type: 'array', items: { type: 'string' } },
        swc: { type: 'object' },
      },
      required: ['testFiles', 'setupFiles', 'swc'],
      additionalProperties: false,
    },
  },
};
