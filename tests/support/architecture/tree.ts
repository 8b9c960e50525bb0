import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from './faults';

const root = path.resolve(__dirname, '../../..');
const outside = new Set(['node_modules', 'build', 'coverage']);

const walk = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const inside = path.posix.join(folder, entry.name);
    // What begins with a dot is data or a tool's own, and is never imported.
    if (outside.has(inside) || entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? walk(inside) : [inside];
  });

/** Every file of the tree that could be imported, by its path from the root. */
export const allPaths = (): ReadonlySet<string> => new Set(walk(''));

/** The files that hold code, with their text. */
export const codeFiles = (paths: ReadonlySet<string>): readonly SourceFile[] =>
  [...paths]
    .filter((file) => /\.[cm]?[jt]sx?$/.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
