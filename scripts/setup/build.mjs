import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './child.mjs';
import { inRoot, toolScript } from './paths.mjs';
import { say, secondsSince, Stop } from './stop.mjs';

const STAMP = inRoot('build', '.stamp');
/** All that a build is made from, below the project's folder. */
const SOURCES = [
  'src',
  'functions',
  'scripts/build',
  'webpack.config.js',
  'package-lock.json',
  'tsconfig.json',
];
/** Without these a stamp means nothing: somebody has cleared the folder. */
const RESULTS = ['build/app/functions.js', 'build/app/host.json', 'build/local/main.js'];

const filesBelow = (name) => {
  if (!existsSync(inRoot(name))) return [];
  if (!statSync(inRoot(name)).isDirectory()) return [name];
  return readdirSync(inRoot(name)).flatMap((entry) => filesBelow(path.posix.join(name, entry)));
};

/** By content and not by date, so that a fresh clone, a checkout and an undone change are recognised. */
const hashOfSources = () => {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesBelow).sort()) {
    const content = readFileSync(inRoot(file));
    hash.update(`${file} ${content.length}\n`).update(content);
  }
  return hash.digest('hex');
};

const isBuilt = (hash) =>
  existsSync(STAMP) &&
  readFileSync(STAMP, 'utf8') === hash &&
  RESULTS.every((result) => existsSync(inRoot(result)));

/** Builds pages, functions and the local host, unless that has been done from the same sources. */
export const ensureBuilt = async () => {
  const hash = hashOfSources();
  if (isBuilt(hash)) return;

  const started = performance.now();
  say('Building.');
  // Taken away first: a build that ends half-way must not pass for a finished one.
  rmSync(STAMP, { force: true });
  const { code, output } = await runNode([toolScript('webpack-cli')], { quiet: true });
  if (code !== 0) throw new Stop(`The build failed.\n${output.trim()}`);
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, hash);
  say(`Built (${secondsSince(started)}).`);
};
