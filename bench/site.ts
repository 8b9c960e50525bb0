import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { View } from './browser';

/** The project's folder. */
export const ROOT = join(__dirname, '..');

/** The production build, which the bench only reads. */
export const BUILT = join(ROOT, 'build', 'app');

/** What the bench serves: a copy of the production build with two pages more to compare with. */
export const SITE = {
  folder: join(ROOT, 'build', 'bench'),
  bundle: join(ROOT, 'build', 'bench', 'app', 'functions.js'),
  pages: join(ROOT, 'build', 'bench', 'app', 'pages'),
  preview: join(ROOT, 'build', 'bench', 'preview'),
  data: join(ROOT, 'build', 'bench', 'data'),
} as const;

const ON_PANEL = { person: 'ngozi', surface: 'side-panel' } as const;

/** The pages that are measured, by their addresses on the bench's site. */
export const PAGES = {
  panel: { ...ON_PANEL, path: '/meeting', awaits: ['usable', 'prompt'] },
  bare: { ...ON_PANEL, path: '/about', awaits: ['usable'] },
  reference: { ...ON_PANEL, path: '/terms', awaits: ['usable'] },
} as const satisfies Record<string, View>;

export type PageName = keyof typeof PAGES;

const webpackCli = (): string => {
  const resolve = createRequire(__filename).resolve;
  return join(dirname(resolve('webpack-cli/package.json')), 'bin', 'cli.js');
};

/** Copies the production build and builds the pages of the bench beside it, with the project's own settings. */
export const makeSite = async (): Promise<void> => {
  if (!existsSync(join(BUILT, 'functions.js')) || !existsSync(join(BUILT, 'pages', 'meeting.html'))) {
    throw new Error('The built product is missing. npm run bench builds it first; so does npm run build.');
  }
  rmSync(SITE.folder, { recursive: true, force: true });
  mkdirSync(SITE.folder, { recursive: true });
  cpSync(BUILT, join(SITE.folder, 'app'), { recursive: true });
  const child = spawn(process.execPath, [webpackCli(), '--config', join(__dirname, 'webpack.config.cjs')], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended: readonly unknown[] = await once(child, 'exit');
  if (ended[0] !== 0) throw new Error('The pages that the bench compares with could not be built.');
};
