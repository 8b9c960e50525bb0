import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Transfer } from './browser';
import { SITE } from './site';

/** Bytes of JavaScript in the three forms in which it lies ready. */
export interface Sizes {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

export interface FirstLoad {
  /** The page and its scripts, as Chromium counted them, headers included; it asked for brotli. */
  readonly bytes: number;
  readonly requests: number;
  /** Questions to the API until nothing travelled any more. */
  readonly apiRequests: number;
  /** Tokens that the window of the host fetched for the page; in Teams these do not travel on the page's account. */
  readonly tokenRequests: number;
  /** Everything that was run, later parts included. */
  readonly scripts: Sizes & { readonly files: number };
}

const sizesOf = (folder: string, name: string): Sizes => ({
  raw: statSync(join(folder, name)).size,
  gzip: statSync(join(folder, `${name}.gz`)).size,
  brotli: statSync(join(folder, `${name}.br`)).size,
});

const sum = (sizes: readonly Sizes[]): Sizes => ({
  raw: sizes.reduce((total, { raw }) => total + raw, 0),
  gzip: sizes.reduce((total, { gzip }) => total + gzip, 0),
  brotli: sizes.reduce((total, { brotli }) => total + brotli, 0),
});

/** The scripts that the page's own HTML asks for, which is what the build's ceiling counts. */
export const initialScripts = (): Sizes & { readonly files: number } => {
  const folder = SITE.pages;
  const html = readFileSync(join(folder, 'meeting.html'), 'utf8');
  const names = [...html.matchAll(/src="?\/assets\/([\w.-]+\.js)/g)].map(([, name]) => name ?? '');
  if (names.length === 0) throw new Error('The page of the meeting asks for no script.');
  return { ...sum(names.map((name) => sizesOf(folder, name))), files: names.length };
};

/** Sorts what travelled in one load by who it was for. */
export const firstLoadOf = (base: string, path: string, transfers: readonly Transfer[]): FirstLoad => {
  const below = (start: string) => transfers.filter(({ url }) => url.startsWith(`${base}${start}`));
  const scripts = below('/assets/');
  const delivered = [...below(path), ...scripts];
  const sizes = scripts.map(({ url }) => sizesOf(SITE.pages, basename(new URL(url).pathname)));
  return {
    bytes: delivered.reduce((total, { bytes }) => total + bytes, 0),
    requests: delivered.length,
    apiRequests: below('/api/').length,
    tokenRequests: below('/local/token').length,
    scripts: { ...sum(sizes), files: scripts.length },
  };
};
