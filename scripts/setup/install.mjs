import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './child.mjs';
import { inRoot } from './paths.mjs';
import { say, secondsSince, Stop } from './stop.mjs';

const MARK = inRoot('node_modules', '.leadership-overlay-lock');
const FLAGS = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];
/** npm's own pauses between tries would keep a person without a network waiting for a minute and a half. */
const PATIENCE = ['--fetch-retries=3', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=8000'];
/** Bytes that the packages take on disk, and some to spare. */
const ROOM = 1024 * 1024 * 1024;

/** Packages with native parts differ from system to system, so a copied node_modules does not count. */
const wanted = () => {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
};

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Which C library this Linux has, in the words of package-lock.json. */
const libc = () => (process.report.getReport().header.glibcVersionRuntime ? 'glibc' : 'musl');

/** True when a package with native parts is one for this system. */
const isForHere = ({ os, cpu, libc: libraries }) =>
  (!os || os.includes(process.platform)) &&
  (!cpu || cpu.includes(process.arch)) &&
  (!libraries || process.platform !== 'linux' || libraries.includes(libc()));

/**
 * True when node_modules was filled by hand from this very lock file: npm keeps its own record there, and writes
 * it last. Nobody who has just run `npm ci` should have to wait for it again.
 */
const installedByHand = () => {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const there = readJson(record).packages ?? {};
  const needed = Object.entries(readJson(inRoot('package-lock.json')).packages ?? {});
  return needed.every(([where, entry]) => {
    if (where === '' || entry.link) return true;
    if (there[where]) return there[where].version === entry.version;
    // npm leaves out what is meant for another system; what is meant for this one has to be there.
    return entry.optional === true && !((entry.os || entry.cpu) && isForHere(entry));
  });
};

const isInstalled = () => {
  if (!existsSync(inRoot('node_modules'))) return false;
  if (existsSync(MARK)) return readFileSync(MARK, 'utf8') === wanted();
  return installedByHand();
};

/** npm as it called this program, else the one on the PATH. */
const npm = () => {
  const script = process.env.npm_execpath;
  if (script && path.basename(script) === 'npm-cli.js' && existsSync(script)) {
    return { program: process.execPath, first: [script], shell: false };
  }
  // On Windows npm is a command file, which only a shell can start.
  return { program: 'npm', first: [], shell: process.platform === 'win32' };
};

/** What npm says of a failure, and what a person can do about it. */
const REASONS = [
  [/ENOSPC/, 'The disk is full. The packages need about 1 GB.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
    'The package registry can not be reached. Check the network, or the proxy and registry in your npm settings.',
  ],
  [/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/, 'The certificate of the package registry is not trusted here.'],
  [/E401|E403/, 'The package registry refuses access. Check the sign-in in your npm settings.'],
  [/E404|ETARGET/, 'The package registry lacks a package of the wanted version.'],
  [
    /EINTEGRITY/,
    'A package is not the one that package-lock.json names. Run "npm cache clean --force" and try again.',
  ],
  [/EUSAGE/, 'package.json and package-lock.json do not agree.'],
  [/EACCES|EPERM|EROFS/, 'This account may not write to node_modules.'],
];

/** The lines of npm's complaint without its stack; when it did not complain, the last that it said. */
const gist = (output) => {
  const lines = output.trim().split('\n');
  const complaints = lines.filter((line) => /^npm error +\S/.test(line) && !/^npm error +at /.test(line));
  return (complaints.length > 0 ? complaints.slice(0, 8) : lines.slice(-4)).join('\n');
};

const failure = (output) => {
  const [, reason] = REASONS.find(([sign]) => sign.test(output)) ?? [];
  return new Stop([reason ?? 'The packages could not be installed.', 'npm said:', gist(output)].join('\n'));
};

/** npm calls it a warning when a file could not be unpacked, goes on for minutes, and ends as if all were well. */
const UNPACKING_FAILED = /TAR_ENTRY_ERROR E/;

/** Where packages are already, npm takes those away first, and it can not be told how much room there will be. */
const refuseWithoutRoom = () => {
  const { bavail, bsize } = statfsSync(inRoot());
  if (existsSync(inRoot('node_modules')) || bavail * bsize >= ROOM) return;
  const free = Math.floor((bavail * bsize) / 1024 / 1024);
  throw new Stop(
    `There is too little room for the packages: they need 1024 MiB, and ${free} MiB are free here.`,
  );
};

/** Installs what package-lock.json names, unless it is there already. No package gets to run a script. */
export const ensureInstalled = async () => {
  if (isInstalled()) {
    if (!existsSync(MARK)) writeFileSync(MARK, wanted());
    return;
  }
  refuseWithoutRoom();
  const started = performance.now();
  say('Installing the packages; the first time takes a minute or two.');
  const { program, first, shell } = npm();
  let ended;
  try {
    ended = await runProgram(program, [...first, ...FLAGS, ...PATIENCE], {
      quiet: true,
      shell,
      endAt: UNPACKING_FAILED,
    });
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new Stop('npm is not on the PATH. It comes with Node.js; start with "npm start".');
    throw error;
  }
  if (ended.interrupted)
    throw new Stop('Stopped while installing. The next start begins the installation anew.', 130);
  if (ended.code !== 0 || UNPACKING_FAILED.test(ended.output)) throw failure(ended.output);
  writeFileSync(MARK, wanted());
  say(`The packages are installed (${secondsSince(started)}).`);
};
