import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { transformSync } from '@swc/core';

/** Jest's own parts, found as Jest finds them: a test, a hook and an expectation mean what they mean in `npm test`. */
const ofJest = createRequire(createRequire(import.meta.url).resolve('jest'));
const circus = ofJest('jest-circus');
const { expect } = ofJest('expect');
const { ModuleMocker } = ofJest('jest-mock');
const { ModernFakeTimers } = ofJest('@jest/fake-timers');

/** Turns a source into what runs, once for each file: two runs differ only in the mutant that is switched on. */
const compileWith = (swc) => {
  const known = new Map();
  return (module, filename) => {
    const code =
      known.get(filename) ??
      transformSync(readFileSync(filename, 'utf8'), { ...swc, filename, configFile: false, swcrc: false })
        .code;
    known.set(filename, code);
    module._compile(code, filename);
  };
};

/** What a test calls `jest`, as far as the tests of the broken files use it. One that uses more fails at once. */
const createJest = () => {
  const mocks = new ModuleMocker(globalThis);
  const timers = new ModernFakeTimers({
    global: globalThis,
    config: { fakeTimers: {}, testEnvironmentOptions: {} },
  });
  return {
    fn: (...given) => mocks.fn(...given),
    spyOn: (...given) => mocks.spyOn(...given),
    setTimeout: (ms) => void (globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = ms),
    useFakeTimers: (how) => timers.useFakeTimers(how),
    useRealTimers: () => timers.useRealTimers(),
    advanceTimersByTimeAsync: (ms) => timers.advanceTimersByTimeAsync(ms),
  };
};

/** A test's name with those of the blocks around it; the outermost block is the file's and has no name of its own. */
const nameOf = ({ name, parent }) => (parent?.parent === undefined ? name : `${nameOf(parent)} ${name}`);

/** Lets go of all that was loaded of the project, so that the next file begins as it would in a process of its own. */
const forgetModules = (root) => {
  const packages = path.join(root, 'node_modules', path.sep);
  for (const file of Object.keys(Module._cache))
    if (file.startsWith(path.join(root, path.sep)) && !file.startsWith(packages)) delete Module._cache[file];
};

/**
 * Prepares this process for running the test files of the project at `root` one after another.
 * @param {{ root: string, swc: object, setupFiles: readonly string[] }} how
 */
export const createTestFiles = ({ root, swc, setupFiles }) => {
  const compile = compileWith(swc);
  Module._extensions['.ts'] = compile;
  Module._extensions['.tsx'] = compile;
  const load = createRequire(path.join(root, 'package.json'));
  const { afterAll, afterEach, beforeAll, beforeEach, describe, it, test } = circus;
  Object.assign(globalThis, { afterAll, afterEach, beforeAll, beforeEach, describe, it, test, expect });

  let current = { wants: () => true, ended: () => {} };
  circus.addEventHandler(({ name, test: subject }) => {
    if (name === 'test_start' && !current.wants(nameOf(subject))) subject.mode = 'skip';
    if (name === 'test_done') current.ended(subject.errors.length === 0);
  });

  /**
   * Runs one file and says what became of each test that was wanted. Rejects when the file itself can not be loaded.
   * @param {string} file
   * @param {{ wants(name: string): boolean, ended(passed: boolean): void }} watcher
   */
  return async (file, watcher) => {
    current = watcher;
    forgetModules(root);
    circus.resetState();
    globalThis.jest = createJest();
    for (const each of [...setupFiles, file]) load(each);
    const { testResults, unhandledErrors } = await circus.run();
    if (unhandledErrors.length > 0) throw new Error(unhandledErrors[0]);
    return testResults
      .filter(({ status }) => status === 'done')
      .map(({ testPath, duration, errors }) => ({
        name: testPath.slice(1).join(' '),
        ms: duration ?? 0,
        fault: errors[0],
      }));
  };
};
