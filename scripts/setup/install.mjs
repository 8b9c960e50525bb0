import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './child.mjs';
import { inRoot } from './paths.mjs';
import { say, secondsSince, Stop } from './stop.mjs';

const MARK = inRoot('node_modules', '.leadership-overlay-lock');
const FLAGS = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline'];

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

const lastLines = (output) => output.trim().split('\n').slice(-12).join('\n');

const failure = (output) => {
  const [, reason] = REASONS.find(([sign]) => sign.test(output)) ?? [];
  return new Stop(
    [reason ?? 'The packages could not be installed.', 'npm said:', lastLines(output)].join('\n'),
  );
};

/** Installs what package-lock.json names, unless it is there already. No package gets to run a script. */
export const ensureInstalled = async () => {
  if (isInstalled()) {
    if (!existsSync(MARK)) writeFileSync(MARK, wanted());
    return;
  }
  const started = performance.now();
  say('Installing the packages; the first time takes a minute or two.');
  const { program, first, shell } = npm();
  let ended;
  try {
    ended = await runProgram(program, [...first, ...FLAGS], { quiet: true, shell });
  } catch (error) {
    if (error.code === 'ENOENT')
      throw new Stop('npm is not on the PATH. It comes with Node.js; start with "npm start".');
    throw error;
  }
  if (ended.interrupted)
    throw new Stop('Stopped while installing. The next start begins the installation anew.', 130);
  // npm calls it a warning when a file could not be unpacked, and ends as if all were well.
  if (ended.code !== 0 || ended.output.includes('TAR_ENTRY_ERROR')) throw failure(ended.output);
  writeFileSync(MARK, wanted());
  say(`The packages are installed (${secondsSince(started)}).`);
};
