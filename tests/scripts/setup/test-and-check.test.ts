import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { makeBuiltProject, makeProject, type Project } from './project';

// Each test starts programs, which takes its time on a busy machine.
jest.setTimeout(30_000);

let built: Project;
let project: Project;
beforeAll(async () => {
  built = await makeBuiltProject();
});
afterAll(() => built.remove());
beforeEach(() => {
  project = makeProject(built);
});
afterEach(() => project.remove());

const BROWSER = 'echo Chromium 140.0.1';
const jestCalls = () => project.calls().filter((call) => call.startsWith('jest'));

describe('The browser for the tests', () => {
  it('missing, ends the run with one clear line, and no test is skipped in silence', async () => {
    const { code, err } = await project.run(['test']);
    expect([code, err]).toEqual([
      1,
      'The tests need Chrome, Edge or Chromium, and none was found. Install one, or set CHROME_PATH to its program.\n',
    ]);
    expect(jestCalls()).toEqual([]);
  });

  it('chosen, but not there, is not replaced by another', async () => {
    project.addProgram('chromium', BROWSER);
    const { code, err } = await project.run(['test'], { CHROME_PATH: '/nowhere/chrome' });
    expect([code, err]).toEqual([1, 'CHROME_PATH is /nowhere/chrome, and no program is there.\n']);
    expect(jestCalls()).toEqual([]);
  });

  it('is the chosen one', async () => {
    project.addProgram('google-chrome', BROWSER);
    const chosen = project.addProgram('my-chrome', BROWSER);
    await project.run(['test'], { CHROME_PATH: chosen });
    expect(jestCalls()).toEqual([`jest  ${chosen}`]);
  });

  it('is found on the PATH, and a placeholder that does not run is passed over', async () => {
    project.addProgram('google-chrome', 'echo "install it from the shop"; exit 1');
    const found = project.addProgram('chromium-browser', BROWSER);
    const { code } = await project.run(['test', 'tests/domain']);
    expect(code).toBe(0);
    expect(jestCalls()).toEqual([`jest tests/domain ${found}`]);
  });

  const asRoot = () => {
    project.write(
      'root.cjs',
      "process.getuid = () => 0; Object.defineProperty(process, 'platform', { value: 'linux' });",
    );
    return { NODE_OPTIONS: `--require=${project.at('root.cjs')}` };
  };

  it('is installed where that is possible, and that is said', async () => {
    const browser = project.at('path', 'chromium');
    project.addProgram(
      'apt-get',
      `echo "apt $*" >> "$CALLS"; if [ "$1" = install ]; then printf '#!/bin/sh\\n${BROWSER}\\n' > ${browser}; /bin/chmod 755 ${browser}; fi`,
    );
    const { code, out } = await project.run(['test'], asRoot());
    expect(code).toBe(0);
    expect(out).toContain('No browser was found, so Debian\'s "chromium" is installed for the tests.');
    expect(project.calls()).toEqual([
      'apt update',
      'apt install -y --no-install-recommends chromium',
      `jest  ${browser}`,
    ]);
  });

  it('that can not be installed ends the run in words', async () => {
    project.addProgram('apt-get', 'echo "E: no network"; exit 100');
    const { code, err } = await project.run(['test'], asRoot());
    expect(code).toBe(1);
    expect(err).toContain('Installing it with apt-get failed:\nE: no network');
    expect(jestCalls()).toEqual([]);
  });
});

it('The tests give their exit code, and numbers of an earlier run do not stay', async () => {
  const chrome = project.addProgram('chromium', BROWSER);
  project.write('build/test-results.json', 'old');
  const { code } = await project.run(['test'], {
    CHROME_PATH: chrome,
    JEST: '1',
    NUMBERS: '{"numPassedTests":1}',
  });
  expect(code).toBe(1);
  expect(readFileSync(project.at('build', 'test-results.json'), 'utf8')).toBe('{"numPassedTests":1}');
  project.write('src/page.tsx', 'changed');
  await project.run(['test'], { CHROME_PATH: chrome, BUILD: 'broken' });
  expect(existsSync(project.at('build', 'test-results.json'))).toBe(false);
});

it('Every check runs though one fails, and each is named', async () => {
  const good = await project.run(['check']);
  expect(good.code).toBe(0);
  const { code, out, err } = await project.run(['check'], { TYPES: 'wrong' });
  expect([code, err]).toEqual([1, 'Failed: types.\n']);
  expect(out.replace(/\d+\.\d s/g, '0.0 s')).toBe(
    [
      'a wrong type',
      'types: failed (0.0 s)',
      'lint: ok (0.0 s)',
      'architecture: ok (0.0 s)',
      'unused code: ok (0.0 s)',
      'format: ok (0.0 s)',
      '',
    ].join('\n'),
  );
});

describe('The run before a change goes in', () => {
  /** Runs it with an npm whose commands end as they are told to. */
  const ciRun = (numbers: object | undefined, testCode: number, checkCode: number) => {
    project.addProgram(
      'npm',
      `case "$*" in
        test) ${numbers ? `/bin/mkdir -p build; echo '${JSON.stringify(numbers)}' > build/test-results.json;` : ''} exit ${testCode};;
        "run check") exit ${checkCode};;
      esac`,
    );
    project.write(
      'build/test-results.json',
      '{"numPassedTests":99,"numFailedTests":0,"numRuntimeErrorTestSuites":0}',
    );
    const PATH = `${project.at('path')}:${process.env['PATH'] ?? ''}`;
    const { status, stdout } = spawnSync(project.at('.ci', 'run'), {
      env: { ...process.env, PATH },
      encoding: 'utf8',
    });
    return [status, stdout.trim().split('\n').at(-1)];
  };
  const numbers = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number) => ({
    numPassedTests,
    numFailedTests,
    numRuntimeErrorTestSuites,
  });

  it('counts the checks as one more', () => {
    expect(ciRun(numbers(12, 0, 0), 0, 0)).toEqual([0, '13 passed, 0 failed']);
    expect(ciRun(numbers(12, 0, 0), 0, 1)).toEqual([1, '12 passed, 1 failed']);
  });

  it('counts a suite that could not run as failed', () => {
    expect(ciRun(numbers(12, 1, 2), 1, 0)).toEqual([1, '13 passed, 3 failed']);
  });

  it('does not take the numbers of an earlier run for those of one that never came to the tests', () => {
    expect(ciRun(undefined, 1, 0)).toEqual([1, '1 passed, 1 failed']);
  });

  it('fails when the tests failed though their numbers look well', () => {
    expect(ciRun(numbers(12, 0, 0), 1, 0)).toEqual([1, '13 passed, 1 failed']);
  });
});
