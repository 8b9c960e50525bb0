import { spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');

/** What stands in for each tool of the project: it notes that it was called, and does what the test wants. */
const note = (words: string) => `require('fs').appendFileSync(process.env.CALLS, ${words} + '\\n');`;
const TOOLS: Readonly<Record<string, string>> = {
  'webpack-cli': `${note("'build'")}
    if (process.env.BUILD === 'broken') { console.error('ERROR in src/page.tsx'); process.exit(1); }
    const fs = require('fs');
    for (const file of ['app/functions.js', 'app/host.json', 'local/main.js']) {
      fs.mkdirSync(require('path').dirname('build/' + file), { recursive: true });
      fs.copyFileSync('host.cjs', 'build/' + file);
    }`,
  jest: `${note("'jest ' + process.argv.slice(2).filter((a) => !a.startsWith('--')).join(' ') + ' ' + process.env.CHROME_PATH")}
    const file = process.argv.find((a) => a.startsWith('--outputFile='));
    if (file) require('fs').writeFileSync(file.slice(13), process.env.NUMBERS ?? '{}');
    process.exitCode = Number(process.env.JEST ?? 0);`,
  typescript: `${note("'types'")} if (process.env.TYPES) { console.log('a wrong type'); process.exitCode = 2; }`,
  eslint: note("'lint'"),
  knip: note("'unused'"),
  prettier: note("'format'"),
};

/** The local host of the small project: says that it is ready, and how it was stopped. */
const HOST = `
  const keep = setInterval(() => {}, 1000);
  const end = (how) => () => {
    ${note("'host ' + how")}
    setTimeout(() => { clearInterval(keep); process.exit(Number(process.env.HOST ?? 0)); }, 50);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end(signal));
  process.on('disconnect', end('alone'));
  process.stdout.write('Leadership Overlay is ready at http://localhost:1\\n');
  process.send({ ready: true });
`;

/** npm: fills node_modules with the tools, or fails in the way the test wants, in npm's own words. */
const NPM = `
  const fs = require('fs'), path = require('path');
  ${note("'npm ' + process.argv.slice(2).join(' ')")}
  const failures = {
    offline: 'npm error code EAI_AGAIN\\nnpm error request failed, reason: getaddrinfo EAI_AGAIN',
    full: 'npm error code ENOSPC\\nnpm error nospc ENOSPC: no space left on device, write',
    half: 'npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write',
    disagree: 'npm error code EUSAGE',
  };
  const wanted = process.env.NPM;
  if (failures[wanted]) {
    console.error(failures[wanted]);
    // Without somebody to end it, npm would go on, and end well.
    if (wanted === 'half') setTimeout(() => {}, 20000);
    else process.exit(1);
  }
  else if (wanted === 'slow') { setTimeout(() => {}, 20000); }
  else for (const [tool, script] of Object.entries(JSON.parse(fs.readFileSync(path.join(__dirname, 'tools.json'), 'utf8')))) {
    fs.mkdirSync('node_modules/' + tool, { recursive: true });
    fs.writeFileSync('node_modules/' + tool + '/package.json', JSON.stringify({ bin: { [tool]: 'bin.cjs', tsc: 'bin.cjs' } }));
    fs.writeFileSync('node_modules/' + tool + '/bin.cjs', script);
  }
`;

export interface Called {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  readonly ended: Promise<number | null>;
}

/** A small project with the real bootstrap and stand-ins for its tools, in a folder of its own. */
export interface Project {
  /** An absolute path inside. */
  at(...parts: string[]): string;
  write(file: string, content: string): void;
  /** What was called so far, one line each. */
  calls(): readonly string[];
  call(args: readonly string[], variables?: Readonly<Record<string, string | undefined>>): Called;
  run(
    args: readonly string[],
    variables?: Readonly<Record<string, string | undefined>>,
  ): Promise<{ code: number | null; out: string; err: string }>;
  /** Puts a program of that name into the folder that is the project's PATH. */
  addProgram(name: string, script: string): string;
  remove(): void;
}

/** A project in which everything has been installed and built once, to make others from without waiting again. */
export const makeBuiltProject = async (): Promise<Project> => {
  const project = makeProject();
  await project.run(['build']);
  rmSync(project.at('calls'));
  return project;
};

/** @param original a project to begin from, instead of one where nothing has been done yet */
export const makeProject = (original?: Project): Project => {
  const folder = mkdtempSync(join(tmpdir(), 'lo-setup-'));
  if (original) cpSync(original.at(), folder, { recursive: true });
  else writeProject(folder);
  return projectIn(folder);
};

const writeProject = (folder: string): void => {
  for (const part of ['bootstrap.mjs', join('scripts', 'setup'), join('.ci', 'run')]) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  const files = {
    'package.json': '{"name":"small","version":"1.0.0"}',
    'package-lock.json': '{"lockfileVersion":3,"packages":{"":{}}}',
    'webpack.config.js': '',
    'tsconfig.json': '{}',
    'src/page.tsx': 'first',
    'functions/index.ts': '',
    'host.cjs': HOST,
    'npm/npm-cli.js': NPM,
    'npm/tools.json': JSON.stringify(TOOLS),
  };
  for (const [file, content] of Object.entries(files)) writeBelow(folder, file, content);
  mkdirSync(join(folder, 'path'));
};

const writeBelow = (folder: string, file: string, content: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), content);
};

const projectIn = (folder: string): Project => {
  const at = (...parts: string[]) => join(folder, ...parts);
  const children: ChildProcess[] = [];

  const call: Project['call'] = (args, variables = {}) => {
    const child = spawn(process.execPath, [at('bootstrap.mjs'), ...args], {
      cwd: tmpdir(),
      env: {
        ...process.env,
        CALLS: at('calls'),
        PATH: at('path'),
        CHROME_PATH: undefined,
        npm_execpath: at('npm', 'npm-cli.js'),
        ...variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.err += chunk.toString()));
    return { child, said, ended: new Promise((resolve) => child.once('close', resolve)) };
  };

  return {
    at,
    write: (file, content) => writeBelow(folder, file, content),
    call,
    calls: () => (existsSync(at('calls')) ? readFileSync(at('calls'), 'utf8').trim().split('\n') : []),
    run: async (args, variables) => {
      const { said, ended } = call(args, variables);
      return { code: await ended, ...said };
    },
    addProgram: (name, script) => {
      const file = at('path', name);
      writeFileSync(file, `#!/bin/sh\n${script}\n`);
      chmodSync(file, 0o755);
      return file;
    },
    remove: () => {
      for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Asks again until it holds. */
export const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 2_000; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('What the test waits for did not come about.');
};
