import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { PageConfig } from '../src/host/host';
import { assetHeaders, pageHeaders } from './headers';
import { sha256 } from './seal/sha256';

/** A page or an asset, ready to be sent. */
export interface PageReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

export interface Pages {
  /** @param path of the URL, e.g. `/meeting`; @param acceptEncoding of the request; @param known the browser's ETag */
  answer(path: string, acceptEncoding: string | null, known: string | null): PageReply;
}

type Coding = 'br' | 'gzip' | 'identity';

interface Sendable {
  readonly headers: Readonly<Record<string, string>>;
  readonly etag: string;
  readonly bodies: Readonly<Partial<Record<Coding, Uint8Array>>> & { readonly identity: Uint8Array };
}

/** The addresses of pages and the built file behind each. */
const PAGE_FILES: Readonly<Record<string, string>> = {
  '/meeting': 'meeting.html',
  '/tab/commitments': 'commitments.html',
  '/about': 'about.html',
  '/privacy': 'privacy.html',
  '/terms': 'terms.html',
};
const NOT_FOUND_FILE = 'not-found.html';
const ASSET = /^[\w.-]+\.(js|css|svg|png|txt)$/;
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
};

/** Weak, because one tag stands for a file in each of its codings. */
const etagOf = (body: Uint8Array): string => `W/"${sha256(body, 'base64url').slice(0, 22)}"`;

/** True when the browser has it already. Servers in between may have made the tag weak, or added tags of their own. */
const isKnown = (known: string | null, etag: string): boolean =>
  (known ?? '').split(',').some((tag) => tag.trim() === etag || `W/${tag.trim()}` === etag);

const PREFERRED: readonly Coding[] = ['br', 'gzip'];

/** The codings that the browser takes, best first; without packing it takes everything. */
const codingsOf = (accept: string | null): readonly Coding[] => {
  const taken = (accept ?? '')
    .split(',')
    .map((entry) => entry.replace(/\s/g, '').toLowerCase())
    .filter((entry) => !/;q=0(\.0*)?$/.test(entry))
    .map((entry) => entry.split(';')[0]);
  return [...PREFERRED.filter((coding) => taken.includes(coding)), 'identity'];
};

const reply = (status: number, found: Sendable, accept: string | null, known: string | null): PageReply => {
  const coding = codingsOf(accept).find((name) => found.bodies[name] !== undefined) ?? 'identity';
  const headers = {
    ...found.headers,
    ETag: found.etag,
    Vary: 'Accept-Encoding',
    ...(coding === 'identity' ? {} : { 'Content-Encoding': coding }),
  };
  if (isKnown(known, found.etag)) return { status: 304, headers, body: new Uint8Array() };
  return { status, headers, body: found.bodies[coding] ?? found.bodies.identity };
};

const escapeAttribute = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');

const styleHashesOf = (html: string): string[] =>
  [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) => `sha256-${sha256(css ?? '', 'base64')}`);

const BROTLI_PAGE = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/**
 * The built pages, read once at the start. A page carries its settings in a meta element, so that one build
 * serves every environment, and a policy that allows just the style element of its own first paint.
 * @throws when the folder lacks a page, so that a broken deployment does not start
 */
export const createPages = (folder: string, config: PageConfig, framedBySelf: boolean): Pages => {
  const assets = new Map<string, Sendable>();
  const files = new Set(readdirSync(folder));

  const asset = (name: string): Sendable | undefined => {
    const ready = assets.get(name);
    if (ready) return ready;
    if (!ASSET.test(name) || !files.has(name)) return undefined;
    const identity = readFileSync(join(folder, name));
    const packed = (ending: string) =>
      files.has(name + ending) ? readFileSync(join(folder, name + ending)) : undefined;
    const br = packed('.br');
    const gzip = packed('.gz');
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const made: Sendable = {
      headers: { ...assetHeaders, 'Content-Type': CONTENT_TYPES[extension] ?? 'application/octet-stream' },
      etag: etagOf(identity),
      bodies: { identity, ...(br ? { br } : {}), ...(gzip ? { gzip } : {}) },
    };
    assets.set(name, made);
    return made;
  };

  const page = (file: string): Sendable => {
    const settings = escapeAttribute(JSON.stringify(config));
    const html = readFileSync(join(folder, file), 'utf8').replace('%LO_CONFIG%', () => settings);
    const identity = Buffer.from(html);
    return {
      headers: {
        ...pageHeaders({ styleHashes: styleHashesOf(html), framedBySelf }),
        'Content-Type': 'text/html; charset=utf-8',
      },
      etag: etagOf(identity),
      bodies: { identity, gzip: gzipSync(identity), br: brotliCompressSync(identity, BROTLI_PAGE) },
    };
  };

  const pages = new Map(Object.entries(PAGE_FILES).map(([path, file]) => [path, page(file)]));
  const notFound = page(NOT_FOUND_FILE);

  return {
    answer: (path, accept, known) => {
      const found = pages.get(path) ?? (path.startsWith('/assets/') ? asset(path.slice(8)) : undefined);
      return found ? reply(200, found, accept, known) : reply(404, notFound, accept, null);
    },
  };
};
