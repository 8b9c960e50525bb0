import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { words, type Answer } from './answer';
import { codeOf } from './error-code';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** Griffel adds empty style elements and fills them by script; this is the hash of nothing. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  // The preview may load and frame what this machine serves, and be framed by nobody.
  'Content-Security-Policy': [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; '),
};

/** Letters, digits and a few marks: a name that can only mean a file below the folder, on every system. */
const SAFE_PART = /^[\w-][\w.-]*$/;

const partsOf = (path: string): readonly string[] | undefined => {
  const parts = path === '/' || path === '/preview' ? [] : path.slice('/preview/'.length).split('/');
  const named = parts.filter((part, index) => part !== '' || index < parts.length - 1);
  return named.every((part) => SAFE_PART.test(part)) ? named : undefined;
};

const ABSENT = ['ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG'];

/** True for the addresses of the preview window: `/` and everything below `/preview`. */
export const isPreviewPath = (path: string): boolean =>
  path === '/' || path === '/preview' || path.startsWith('/preview/');

/**
 * Answers with a file of the preview window. A path that leads out of the folder, by dots, by escapes or by a
 * link, is as absent as a file that never was.
 * @param path of the URL, still percent-encoded
 */
export const previewAnswer = async (folder: string, path: string): Promise<Answer> => {
  const absent = words(404, 'The preview window has no such file.');
  const parts = partsOf(path);
  if (!parts) return absent;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, ...(parts.length === 0 ? ['index.html'] : parts)));
    if (!file.startsWith(root + sep)) return absent;
    const contentType = CONTENT_TYPES[extname(file)] ?? 'application/octet-stream';
    return { status: 200, headers: { ...HEADERS, 'Content-Type': contentType }, body: await readFile(file) };
  } catch (error) {
    if (ABSENT.includes(codeOf(error))) return absent;
    throw error;
  }
};
