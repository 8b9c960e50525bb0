import { spawn } from 'node:child_process';
import { openSync, readFileSync, rmSync } from 'node:fs';
import { makeBuiltProject, makeProject, until, type Project } from './project';

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

it('A changed source is built again, and one that was only saved again is not', async () => {
  project.write('src/page.tsx', 'first');
  await project.run(['build']);
  expect(project.calls()).toEqual([]);
  project.write('src/page.tsx', 'second');
  await project.run(['build']);
  project.write('src/new/page.tsx', '');
  await project.run(['build']);
  expect(project.calls()).toEqual(['build', 'build']);
});

it('A result that somebody deleted is built again', async () => {
  rmSync(project.at('build', 'local'), { recursive: true });
  await project.run(['build']);
  expect(project.calls()).toEqual(['build']);
});

it('A build that fails says why, starts nothing, and does not pass for a build', async () => {
  project.write('src/page.tsx', 'second');
  const { code, err } = await project.run(['start'], { BUILD: 'broken' });
  expect([code, err]).toEqual([1, 'The build failed.\nERROR in src/page.tsx\n']);
  await project.run(['build']);
  expect(project.calls()).toEqual(['build', 'build']);
});

describe('A host that runs', () => {
  const started = async (variables: Readonly<Record<string, string>> = {}) => {
    const called = project.call(['start'], variables);
    await until(() => called.said.out.includes('is ready at'));
    return called;
  };

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'hears of a signal once, though it came twice: %s',
    async (signal) => {
      const { child, ended } = await started();
      child.kill(signal);
      child.kill(signal);
      expect(await ended).toBe(0);
      expect(project.calls()).toEqual([`host ${signal}`]);
    },
  );

  it('gives its exit code to whoever started it', async () => {
    const { child, ended } = await started({ HOST: '3' });
    child.kill('SIGTERM');
    expect(await ended).toBe(3);
  });

  it('stops when the program that started it was killed', async () => {
    const { child } = await started();
    child.kill('SIGKILL');
    await until(() => project.calls().includes('host alone'));
    expect(project.calls()).toEqual(['host alone']);
  });

  it('stops when a signal reached npm, and ended only the shell in between', async () => {
    const file = project.at('said');
    // The shell stays, as npm's does, because it has something left to do.
    const shell = spawn(
      '/bin/sh',
      ['-c', `"${process.execPath}" "${project.at('bootstrap.mjs')}" start; :`],
      {
        env: { ...process.env, CALLS: project.at('calls'), npm_lifecycle_event: 'start' },
        stdio: ['ignore', openSync(file, 'w'), 'ignore'],
      },
    );
    await until(() => readFileSync(file, 'utf8').includes('Ready after'));
    shell.kill('SIGTERM');
    await until(() => project.calls().length > 0);
    expect(project.calls()).toEqual(['host SIGTERM']);
  });
});
