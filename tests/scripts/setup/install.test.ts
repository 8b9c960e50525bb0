import { rmSync } from 'node:fs';
import { makeBuiltProject, makeProject, until, type Project } from './project';

// Each test starts programs, which takes its time on a busy machine.
jest.setTimeout(30_000);

const INSTALL = expect.stringMatching(/^npm ci --ignore-scripts --no-audit --no-fund /);

describe('In a fresh clone', () => {
  let project: Project;
  beforeEach(() => {
    project = makeProject();
  });
  afterEach(() => project.remove());

  /** Starts, waits for the host, and stops it again. */
  const startAndStop = async () => {
    const { child, said, ended } = project.call(['start']);
    await until(() => said.out.includes('Ready after') || child.exitCode !== null);
    child.kill('SIGINT');
    await ended;
    return said.out;
  };

  it('A person with an old Node is told which one is needed', async () => {
    project.write('old.cjs', "Object.defineProperty(process, 'versions', { value: { node: '14.21.3' } });");
    const { code, out, err } = await project.run(['start'], {
      NODE_OPTIONS: `--require=${project.at('old.cjs')}`,
    });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      'Leadership Overlay needs Node.js 20.20 or newer, and this is 14.21.3. Install a newer one from https://nodejs.org and try again.\n',
    );
    expect(project.calls()).toEqual([]);
  });

  it.each([[[]], [['toString']], [['stat']]])(
    'A command that there is not is answered with those that there are: %j',
    async (args) => {
      const { code, err } = await project.run(args);
      expect([code, err]).toEqual([2, expect.stringContaining('bootstrap.mjs start|test|check|build')]);
    },
  );

  describe('When the packages can not be installed', () => {
    it.each([
      ['offline', 'The package registry can not be reached.'],
      ['full', 'The disk is full.'],
      ['half', 'The disk is full.'],
      ['disagree', 'package.json and package-lock.json do not agree.'],
    ])('the reason is said in words: %s', async (reason, words) => {
      const { code, err } = await project.run(['start'], { NPM: reason });
      expect(code).toBe(1);
      expect(err).toContain(words);
      expect(err).toMatch(/npm (error|warn)/);
      expect(project.calls()).toEqual([INSTALL]);
      // Nothing half-done passes for done.
      await project.run(['build']);
      expect(project.calls()).toEqual([INSTALL, INSTALL, 'build']);
    });

    it('because there is too little room, that is said before anything is tried', async () => {
      project.write('full.cjs', "require('fs').statfsSync = () => ({ bavail: 60, bsize: 1024 * 1024 });");
      const { code, err } = await project.run(['start'], {
        NODE_OPTIONS: `--require=${project.at('full.cjs')}`,
      });
      expect([code, err]).toEqual([
        1,
        'There is too little room for the packages: they need 1024 MiB, and 60 MiB are free here.\n',
      ]);
      expect(project.calls()).toEqual([]);
    });

    it('because there is no npm, that is said', async () => {
      const { code, err } = await project.run(['start'], { npm_execpath: undefined });
      expect([code, err]).toEqual([
        1,
        'npm is not on the PATH. It comes with Node.js; start with "npm start".\n',
      ]);
    });

    it('because somebody pressed Ctrl-C, that is said, and the next start begins anew', async () => {
      const { child, said, ended } = project.call(['start'], { NPM: 'slow' });
      await until(() => project.calls().length === 1);
      child.kill('SIGINT');
      expect(await ended).toBe(130);
      expect(said.err).toContain('Stopped while installing.');
      await startAndStop();
      expect(project.calls()).toEqual([INSTALL, INSTALL, 'build', 'host SIGINT']);
    });
  });

  it('The first start installs, builds and runs, and says how long each took; the second only runs', async () => {
    const said = await startAndStop();
    expect(said).toContain('Leadership Overlay is ready at http://localhost:1\n');
    expect(said).toMatch(/^Ready after \d+\.\d s: setup \d+\.\d s, build \d+\.\d s, start \d+\.\d s\.$/m);
    await startAndStop();
    expect(project.calls()).toEqual([INSTALL, 'build', 'host SIGINT', 'host SIGINT']);
  });
});

describe('Where packages are', () => {
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

  it('A changed lock file installs again', async () => {
    project.write('package-lock.json', '{"lockfileVersion":3,"packages":{"":{"name":"small"}}}');
    await project.run(['build']);
    expect(project.calls()).toEqual([INSTALL, 'build']);
  });

  describe('Packages that somebody installed by hand', () => {
    const record = (packages: object): void => {
      project.write('node_modules/.package-lock.json', JSON.stringify({ packages }));
      rmSync(project.at('node_modules', '.leadership-overlay-lock'));
      project.write(
        'package-lock.json',
        JSON.stringify({
          lockfileVersion: 3,
          packages: {
            '': {},
            'node_modules/a': { version: '1.0.0' },
            'node_modules/b-elsewhere': { version: '1.0.0', optional: true, os: ['none'] },
            'node_modules/b-here': { version: '1.0.0', optional: true, os: [process.platform] },
          },
        }),
      );
    };
    const here = { 'node_modules/b-here': { version: '1.0.0' } };

    it('are not installed again', async () => {
      record({ ...here, 'node_modules/a': { version: '1.0.0' } });
      await project.run(['build']);
      expect(project.calls()).toEqual(['build']);
    });

    it.each([
      ['of another version', { ...here, 'node_modules/a': { version: '1.0.1' } }],
      ['with one missing', here],
      ['on another system', { 'node_modules/a': { version: '1.0.0' } }],
    ])('%s are', async (_, packages) => {
      record(packages);
      await project.run(['build']);
      expect(project.calls()).toEqual([INSTALL, 'build']);
    });
  });
});
